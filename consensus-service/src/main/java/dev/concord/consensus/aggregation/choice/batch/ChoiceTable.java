package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Who chose what for which task, in four bytes a label. A tasker together with a class that he has given is a vote, and an
 * answer is nothing but the number of its vote; votes are sorted by tasker, then by class. The answers of task t lie at the
 * places from {@code first(t)} up to {@code first(t + 1)}, in the order in which they were given.
 */
public final class ChoiceTable {

    static final int UNKNOWN = -1;

    private final List<String> classes;
    private final int[] firsts;
    private final int[] voteOf;
    private final Votes votes;
    private final short[] known;

    /**
     * Takes over the arrays.
     *
     * @param known the class of each control task, {@link #UNKNOWN} for others; empty if there is no control task
     */
    ChoiceTable(List<String> classes, int[] firsts, int[] voteOf, Votes votes, short[] known) {
        this.classes = List.copyOf(classes);
        this.firsts = firsts;
        this.voteOf = voteOf;
        this.votes = votes;
        this.known = known;
    }

    /**
     * Makes a table of answers that are in rows already.
     *
     * @param given the place of the class of each answer
     * @param controls the place of the class that is known to be right, by task
     */
    public static ChoiceTable of(
            AnswerRows rows, IntUnaryOperator given, List<String> classes, Map<Integer, Integer> controls) {
        var used = new VoteSet(rows.taskers(), classes.size());
        for (var answer = 0; answer < rows.answers(); answer++) {
            used.add(rows.tasker(answer), given.applyAsInt(answer));
        }
        used.number();
        var voteOf = new int[rows.answers()];
        for (var answer = 0; answer < voteOf.length; answer++) {
            voteOf[answer] = used.numberOf(rows.tasker(answer), given.applyAsInt(answer));
        }
        var votes = Votes.of(used, rows.taskers(), classes.size());
        return new ChoiceTable(classes, rows.firsts(), voteOf, votes, known(rows.tasks(), controls));
    }

    static short[] known(int tasks, Map<Integer, Integer> controls) {
        if (controls.isEmpty()) {
            return new short[0];
        }
        var known = new short[tasks];
        Arrays.fill(known, (short) UNKNOWN);
        controls.forEach((task, place) -> known[task] = place.shortValue());
        return known;
    }

    public List<String> classes() {
        return classes;
    }

    public int tasks() {
        return firsts.length - 1;
    }

    public int taskers() {
        return votes.taskers();
    }

    public int answers() {
        return voteOf.length;
    }

    public int first(int task) {
        return firsts[task];
    }

    public int count(int task) {
        return firsts[task + 1] - firsts[task];
    }

    public int tasker(int answer) {
        return votes.tasker(voteOf[answer]);
    }

    /** Returns the place of the class that was given. */
    public int given(int answer) {
        return votes.given(voteOf[answer]);
    }

    /** Tells whether the answer of the task is known. */
    public boolean isControl(int task) {
        return known.length > 0 && known[task] != UNKNOWN;
    }

    /** Returns the place of the class that is known to be right; only for control tasks. */
    public int known(int task) {
        return known[task];
    }

    Votes votes() {
        return votes;
    }

    int vote(int answer) {
        return voteOf[answer];
    }

    /** Returns the first places of all tasks, and one more; handed out as it is, nobody writes. */
    int[] firsts() {
        return firsts;
    }

    /** Returns the vote of every answer; handed out as it is, nobody writes. */
    int[] voteOf() {
        return voteOf;
    }
}
