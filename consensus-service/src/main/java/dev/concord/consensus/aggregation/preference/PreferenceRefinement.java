package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.Refinement;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects a project's rankings, a byte for each rank, and refines them together. All labels of a task rank the same options. */
public final class PreferenceRefinement implements Refinement {

    private static final int FIRST_CAPACITY = 1024;

    private final PreferenceKind kind;
    private final AnswerCollector answers = new AnswerCollector();
    private final Map<Integer, List<String>> optionsOf = new HashMap<>();
    private final Map<Integer, int[]> controls = new HashMap<>();
    private byte[] rankings;

    public PreferenceRefinement(PreferenceKind kind) {
        this.kind = kind;
        this.rankings = new byte[FIRST_CAPACITY * kind.options()];
    }

    /**
     * Adds one answer.
     *
     * @throws IllegalArgumentException if the label does not fit the kind, or ranks other options than the task's labels before
     */
    @Override
    public void add(int task, int tasker, Label label) {
        var ranking = places(task, label);
        var from = answers.answers() * kind.options();
        if (from + kind.options() > rankings.length) {
            rankings = Arrays.copyOf(rankings, Math.addExact(rankings.length, rankings.length / 2));
        }
        for (var rank = 0; rank < ranking.length; rank++) {
            rankings[from + rank] = (byte) ranking[rank];
        }
        answers.add(task, tasker);
    }

    @Override
    public void control(int task, Label known) {
        controls.put(task, places(task, known));
    }

    @Override
    public PreferenceEstimate refine() {
        var sorted = answers.sorted();
        var names = names(sorted.rows());
        var table = new PreferenceTable(
                sorted.rows(),
                names,
                options(sorted.rows().tasks(), names),
                inRows(sorted.order()),
                controls,
                kind.options());
        return new CrowdBradleyTerry().refine(table);
    }

    /** Returns the options of all tasks that have answers, in alphabetical order. */
    private List<String> names(AnswerRows rows) {
        return optionsOf.entrySet().stream()
                .filter(entry -> entry.getKey() < rows.tasks() && rows.count(entry.getKey()) > 0)
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private int[] options(int tasks, List<String> names) {
        var numbers = new HashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        var options = new int[Math.multiplyExact(tasks, kind.options())];
        optionsOf.forEach((task, own) -> {
            for (var place = 0; place < own.size() && task < tasks; place++) {
                options[task * kind.options() + place] = numbers.getOrDefault(own.get(place), 0);
            }
        });
        return options;
    }

    private int[] places(int task, Label label) {
        kind.problemWith(label).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        var preference = (Preference) label;
        var options = optionsOf.computeIfAbsent(task, _ -> AskedOptions.sorted(preference));
        return AskedOptions.places(preference, options);
    }

    private byte[] inRows(int[] order) {
        var width = kind.options();
        var sorted = new byte[order.length * width];
        for (var answer = 0; answer < order.length; answer++) {
            System.arraycopy(rankings, order[answer] * width, sorted, answer * width, width);
        }
        return sorted;
    }
}
