package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All answers of a project of preferences: a ranking for each answer of the rows, of the options that its task names. */
final class PreferenceTable {

    private final AnswerRows rows;
    private final int width;
    private final List<String> names;
    private final int[] options;
    private final byte[] rankings;
    private final Map<Integer, int[]> controls;
    private final int[] firstOf;
    private final int[] secondOf;

    /**
     * Takes the arrays over as they are.
     *
     * @param names of all options of the project
     * @param options for each task so many as its rankings have, by their place among the names
     * @param rankings for each answer the places of its task's options, the best first
     * @param controls the true rankings of control tasks, by task
     */
    PreferenceTable(
            AnswerRows rows,
            List<String> names,
            int[] options,
            byte[] rankings,
            Map<Integer, int[]> controls,
            int width) {
        if (rankings.length != rows.answers() * width) {
            throw new IllegalArgumentException("rankings: %d places (expected: %d, %d for each answer)"
                    .formatted(rankings.length, rows.answers() * width, width));
        }
        this.rows = rows;
        this.width = width;
        this.names = List.copyOf(names);
        this.options = options;
        this.rankings = rankings;
        this.controls = Map.copyOf(controls);
        this.firstOf = new int[pairs()];
        this.secondOf = new int[pairs()];
        var pair = 0;
        for (var first = 0; first < width; first++) {
            for (var second = first + 1; second < width; second++) {
                firstOf[pair] = first;
                secondOf[pair] = second;
                pair++;
            }
        }
    }

    AnswerRows rows() {
        return rows;
    }

    /** Returns how many options a ranking has. */
    int width() {
        return width;
    }

    int pairs() {
        return width * (width - 1) / 2;
    }

    /** Returns the place of the first option of a pair, which stands before the second in the alphabet. */
    int firstOf(int pair) {
        return firstOf[pair];
    }

    int secondOf(int pair) {
        return secondOf[pair];
    }

    /** Says whether an answer ranks the first option of a pair above the second. */
    boolean putsFirst(int answer, int pair) {
        for (var rank = answer * width; ; rank++) {
            if (rankings[rank] == firstOf[pair]) {
                return true;
            }
            if (rankings[rank] == secondOf[pair]) {
                return false;
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** Returns which of the project's options stands at a place of the task. */
    int option(int task, int place) {
        return options[task * width + place];
    }

    List<String> optionsOf(int task) {
        return Arrays.stream(options, task * width, (task + 1) * width)
                .mapToObj(names::get)
                .toList();
    }

    int[] ranking(int answer) {
        var ranking = new int[width];
        for (var rank = 0; rank < width; rank++) {
            ranking[rank] = rankings[answer * width + rank];
        }
        return ranking;
    }

    List<int[]> rankingsOf(int task) {
        var all = new ArrayList<int[]>(rows.count(task));
        for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
            all.add(ranking(answer));
        }
        return all;
    }

    Map<Integer, int[]> controls() {
        return controls;
    }
}
