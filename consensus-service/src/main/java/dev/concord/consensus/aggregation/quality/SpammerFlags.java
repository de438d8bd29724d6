package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.packed.PackedLabels;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds taskers whose answers look as if nobody had looked at the tasks. */
public final class SpammerFlags {

    /** With no more different numbers a scale is made of grades, and the same grade is no coincidence. */
    private static final int MOST_GRADES = 10;

    private SpammerFlags() {}

    /** Returns the flags of a project of choices. */
    public static FoundFlags ofChoices(ChoiceAnswers answers, FlagLimits limits) {
        if (answers.classes() < 2) {
            return FoundFlags.NONE;
        }
        var taskers = TaskerRows.of(answers.rows());
        var beliefs = TaskBeliefs.of(answers, taskers);
        var associations = new ChoiceAssociations(answers, taskers, beliefs).all(limits.leastLabels());
        var pairs = new TaskerPairs(answers.rows(), taskers)
                .shared(limits.leastShared(), new ChoiceMistakes(answers, beliefs));
        return flags(answers.coded(), taskers, associations, pairs, limits);
    }

    /** Returns the flags of a project whose labels are few different ones, each a class of its own. */
    public static FoundFlags ofFewLabels(LabelTable table, FlagLimits limits) {
        return ofChoices(CodedAnswers.of(table).byVotes(), limits);
    }

    /**
     * Returns the flags of a project on a scale.
     *
     * @param copies whether to look for copies: not where taskers were shown predictions
     */
    public static FoundFlags ofScale(AnswerRows rows, double[] values, boolean copies, FlagLimits limits) {
        var answers = CodedAnswers.of(rows, values);
        if (answers.distinct() < 2) {
            return FoundFlags.NONE;
        }
        var taskers = TaskerRows.of(rows);
        var associations = new ScaleAssociations(answers, taskers).all(limits.leastLabels());
        var pairs = copies
                ? new TaskerPairs(rows, taskers).shared(limits.leastShared(), comparison(answers, taskers))
                : List.<SharedMistakes>of();
        return flags(answers, taskers, associations, pairs, limits);
    }

    /**
     * Returns the flags of a project whose labels are too many different ones to be classes.
     *
     * @param table of labels that are equal if they say the same
     * @param decided the label of each task, written alike
     */
    public static FoundFlags ofLabels(
            LabelTable table, IntFunction<Label> decided, LabelSearch search, FlagLimits limits) {
        var answers = CodedAnswers.of(table);
        if (answers.distinct() < 2) {
            return FoundFlags.NONE;
        }
        var taskers = TaskerRows.of(table.rows());
        var associations = new LabelAssociations(table, search, taskers).all(limits.leastLabels());
        return flags(
                answers,
                taskers,
                associations,
                search.copies() ? pairs(answers, taskers, table, decided, limits) : List.of(),
                limits);
    }

    private static List<SharedMistakes> pairs(
            CodedAnswers answers, TaskerRows taskers, LabelTable table, IntFunction<Label> decided, FlagLimits limits) {
        // Once for each task, and not for each pair of labels.
        var decisions = PackedLabels.of(
                table.kind(), IntStream.range(0, answers.rows().tasks()).mapToObj(decided));
        var unusual =
                new UnusualLabels(answers, (task, place) -> table.label(place).equals(decisions.get(task)));
        return new TaskerPairs(answers.rows(), taskers).shared(limits.leastShared(), unusual);
    }

    private static TaskerPairs.Comparison comparison(CodedAnswers answers, TaskerRows taskers) {
        if (answers.distinct() > MOST_GRADES) {
            return new UnusualLabels(answers, (_, _) -> false);
        }
        var grades = answers.byVotes();
        return new ChoiceMistakes(grades, TaskBeliefs.of(grades, taskers));
    }

    private static FoundFlags flags(
            CodedAnswers answers,
            TaskerRows taskers,
            List<Association> associations,
            List<SharedMistakes> pairs,
            FlagLimits limits) {
        var flags = new ArrayList<>(new ConstantAnswers(answers, taskers, limits).flags(associations));
        flags.addAll(RandomAnswers.flags(associations, limits));
        flags.addAll(new CopiedAnswers(pairs, limits).flags());
        flags.sort(Comparator.comparingInt(SpammerFlag::tasker).thenComparing(SpammerFlag::reason));
        return new FoundFlags(flags, associations.size());
    }
}
