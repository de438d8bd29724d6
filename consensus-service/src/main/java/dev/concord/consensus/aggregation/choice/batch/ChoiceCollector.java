package dev.concord.consensus.aggregation.choice.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Takes choices in any order, in ten bytes each, and sorts them into a table. Within a task they keep their order. */
public final class ChoiceCollector {

    private static final int BLOCK_BITS = 16;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, Integer> controls = new TreeMap<>();
    private int answers;
    private int tasks;
    private int taskers;
    private int classes;

    /** Takes one answer; tasks, taskers and classes are counted from zero. */
    public void add(int task, int tasker, int given) {
        require("task", task, Integer.MAX_VALUE - 2);
        require("tasker", tasker, Integer.MAX_VALUE - 2);
        require("class", given, Short.MAX_VALUE - 1);
        var place = answers & BLOCK - 1;
        if (place == 0) {
            blocks.add(new Block(new int[BLOCK], new int[BLOCK], new short[BLOCK]));
        }
        var block = blocks.get(answers >> BLOCK_BITS);
        block.tasks[place] = task;
        block.taskers[place] = tasker;
        block.given[place] = (short) given;
        answers = Math.addExact(answers, 1);
        tasks = Math.max(tasks, task + 1);
        taskers = Math.max(taskers, tasker + 1);
        classes = Math.max(classes, given + 1);
    }

    /** Takes the known answer of a control task. */
    public void control(int task, int known) {
        require("task", task, Integer.MAX_VALUE - 2);
        require("class", known, Short.MAX_VALUE - 1);
        controls.put(task, known);
        tasks = Math.max(tasks, task + 1);
        classes = Math.max(classes, known + 1);
    }

    public int answers() {
        return answers;
    }

    /** Sorts the answers; the classes are named by their numbers, and there are as many as were seen, at least two. */
    public ChoiceTable table() {
        return table(IntStream.range(0, Math.max(2, classes))
                .mapToObj(String::valueOf)
                .toList());
    }

    /**
     * Sorts the answers by task, by counting.
     *
     * @throws IllegalArgumentException if there are fewer names than classes that were seen, or fewer than two
     */
    public ChoiceTable table(List<String> names) {
        if (names.size() < Math.max(2, classes)) {
            throw new IllegalArgumentException(
                    "classes: %d (expected: at least %d)".formatted(names.size(), Math.max(2, classes)));
        }
        var used = used(names.size());
        var firsts = firsts();
        var voteOf = new int[answers];
        for (var answer = 0; answer < answers; answer++) {
            var block = blocks.get(answer >> BLOCK_BITS);
            var place = answer & BLOCK - 1;
            voteOf[firsts[block.tasks[place]]++] = used.numberOf(block.taskers[place], block.given[place]);
        }
        System.arraycopy(firsts, 0, firsts, 1, tasks); // Each first has moved to its end, where the next one begins.
        firsts[0] = 0;
        return new ChoiceTable(
                names, firsts, voteOf, Votes.of(used, taskers, names.size()), ChoiceTable.known(tasks, controls));
    }

    private VoteSet used(int classesNamed) {
        var used = new VoteSet(taskers, classesNamed);
        for (var answer = 0; answer < answers; answer++) {
            var block = blocks.get(answer >> BLOCK_BITS);
            used.add(block.taskers[answer & BLOCK - 1], block.given[answer & BLOCK - 1]);
        }
        used.number();
        return used;
    }

    private int[] firsts() {
        var firsts = new int[tasks + 1];
        for (var answer = 0; answer < answers; answer++) {
            firsts[blocks.get(answer >> BLOCK_BITS).tasks[answer & BLOCK - 1] + 1]++;
        }
        for (var task = 0; task < tasks; task++) {
            firsts[task + 1] += firsts[task];
        }
        return firsts;
    }

    private static void require(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("%s: %d (expected: 0..%d)".formatted(field, value, most));
        }
    }

    /** So many answers that growing costs no copy. */
    @SuppressWarnings("ArrayRecordComponent") // Filled in place.
    private record Block(int[] tasks, int[] taskers, short[] given) {}
}
