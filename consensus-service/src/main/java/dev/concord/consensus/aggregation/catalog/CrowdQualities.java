package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.packed.PackedLabels;
import dev.concord.consensus.aggregation.preference.PreferenceEstimate;
import dev.concord.consensus.aggregation.quality.ChoiceAnswers;
import dev.concord.consensus.aggregation.quality.CrowdQuality;
import dev.concord.consensus.aggregation.quality.FlagLimits;
import dev.concord.consensus.aggregation.quality.FlagScope;
import dev.concord.consensus.aggregation.quality.FoundFlags;
import dev.concord.consensus.aggregation.quality.KrippendorffAlpha;
import dev.concord.consensus.aggregation.quality.LabelSearch;
import dev.concord.consensus.aggregation.quality.PairedTaskers;
import dev.concord.consensus.aggregation.quality.Reliability;
import dev.concord.consensus.aggregation.quality.SpammerFlags;
import dev.concord.contracts.event.OptionRanking;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Measures the quality of a project as its kind of label allows. The same labels come out the same. */
public final class CrowdQualities {

    /** Labels with more different values are not compared as classes. */
    private static final int MOST_CODES = 100;
    /** Which pairs are drawn where there are too many is no chance, so that a repetition finds the same. */
    private static final long SEED = 1;

    private static final FlagLimits LIMITS = FlagLimits.USUAL;

    private final LabelKind kind;
    private final AnswerRows rows;
    private final IntFunction<Label> labels;
    private final Estimate estimate;
    private final boolean predicted;

    private CrowdQualities(
            LabelKind kind, AnswerRows rows, IntFunction<Label> labels, Estimate estimate, boolean predicted) {
        this.kind = kind;
        this.rows = rows;
        this.labels = labels;
        this.estimate = estimate;
        this.predicted = predicted;
    }

    /**
     * Measures.
     *
     * @param rows of tasks of which each has answers
     * @param labels the label of each answer of the rows
     * @param predicted whether taskers were shown predictions, which equal labels may come from
     */
    public static CrowdQuality of(
            LabelKind kind, AnswerRows rows, IntFunction<Label> labels, Estimate estimate, boolean predicted) {
        var project = new CrowdQualities(kind, rows, labels, estimate, predicted);
        return switch (kind) {
            case ChoiceKind choice -> project.ofChoice(choice.classes());
            case ScaleKind scale -> project.ofScale(scale);
            case ChoicesKind choices -> project.ofLabels(SkillInformation.ofChoices(choices.classes(), estimate), true);
            case PreferenceKind preference -> project.ofLabels(SkillInformation.ofPairs(preference.options()), true);
            case BoxesKind _, PolygonsKind _, SpansKind _, TranscriptKind _ ->
                project.ofLabels(SkillInformation.ofParts(), false);
            case TextKind _ -> project.ofLabels(SkillInformation.UNKNOWN, false);
        };
    }

    private CrowdQuality ofChoice(List<String> classes) {
        var places = new HashMap<String, Integer>();
        classes.forEach(name -> places.put(name, places.size()));
        var given = IntStream.range(0, rows.answers())
                .map(answer -> place(places, labels.apply(answer)))
                .toArray();
        var scope = FlagScope.of(rows, classes.size());
        var chosen = IntStream.range(0, scope.rows().answers())
                .map(answer -> given[scope.answer(answer)])
                .toArray();
        var answers = new ChoiceAnswers(scope.rows(), chosen, classes.size(), beliefs(scope, places));
        return quality(
                KrippendorffAlpha.nominal(rows, given, classes.size()),
                SkillInformation.ofChoice(classes, estimate),
                SpammerFlags.ofChoices(answers, LIMITS),
                scope);
    }

    /** Believes the decided class as far as the decision does; the others share the rest. */
    private double[] beliefs(FlagScope scope, Map<String, Integer> places) {
        var classes = places.size();
        var beliefs = new double[scope.rows().tasks() * classes];
        for (var chosen = 0; chosen < scope.rows().tasks(); chosen++) {
            var task = scope.task(chosen);
            var decided = place(places, estimate.label(task));
            for (var truth = 0; truth < classes; truth++) {
                beliefs[chosen * classes + truth] = truth == decided
                        ? estimate.confidence(task)
                        : (1 - estimate.confidence(task)) / Math.max(1, classes - 1);
            }
        }
        return beliefs;
    }

    private CrowdQuality ofScale(ScaleKind scale) {
        var values = IntStream.range(0, rows.answers())
                .mapToDouble(answer -> scale.nearest(((Scale) labels.apply(answer)).value()))
                .toArray();
        var scope = FlagScope.of(rows, 1);
        var chosen = IntStream.range(0, scope.rows().answers())
                .mapToDouble(answer -> values[scope.answer(answer)])
                .toArray();
        return quality(
                KrippendorffAlpha.interval(rows, values),
                SkillInformation.ofScale(estimate),
                SpammerFlags.ofScale(scope.rows(), chosen, !predicted, LIMITS),
                scope);
    }

    /** Of sets and rankings of which there are few different ones, each is a class of its own. */
    private CrowdQuality ofLabels(SkillInformation information, boolean mayBeClasses) {
        var distinct = mayBeClasses ? different() : Integer.MAX_VALUE;
        var areClasses = distinct > 1 && distinct <= MOST_CODES;
        var scope = FlagScope.of(rows, areClasses ? distinct : 1);
        var chosen = PackedLabels.of(
                kind,
                IntStream.range(0, scope.rows().answers())
                        .mapToObj(answer -> SameLabels.canonical(kind, labels.apply(scope.answer(answer)))));
        var table = new LabelTable(kind, scope.rows(), chosen::get, Map.of());
        return quality(
                KrippendorffAlpha.of(
                        new LabelTable(kind, rows, labels, Map.of()),
                        AgreementMeasures.of(kind),
                        mostComparisons(),
                        SEED),
                information,
                areClasses ? SpammerFlags.ofFewLabels(table, LIMITS) : flags(scope, table),
                scope);
    }

    /** Counts different labels, and stops where there are too many to be classes. */
    private int different() {
        return (int) IntStream.range(0, rows.answers())
                .mapToObj(labels)
                .distinct()
                .limit(MOST_CODES + 1)
                .count();
    }

    private CrowdQuality quality(
            Optional<Reliability> alpha, SkillInformation information, FoundFlags found, FlagScope scope) {
        return new CrowdQuality(
                AgreementMeasures.nameOf(kind),
                alpha,
                information.ofTaskers(rows, estimate),
                found.flags(),
                scope.rows().tasks(),
                found.judged(),
                PairedTaskers.of(scope.rows(), LIMITS).count(),
                ranking());
    }

    private FoundFlags flags(FlagScope scope, LabelTable table) {
        return SpammerFlags.ofLabels(
                table,
                task -> SameLabels.canonical(kind, estimate.label(scope.task(task))),
                new LabelSearch(AgreementMeasures.of(kind), mostComparisons(), SEED, !predicted),
                LIMITS);
    }

    /** To compare two pictures full of outlines takes a thousandth of a second, ten thousand times as long as two sets. */
    private int mostComparisons() {
        return switch (kind) {
            case ChoiceKind _, ChoicesKind _, PreferenceKind _, ScaleKind _ -> 200_000;
            case BoxesKind _, SpansKind _, TranscriptKind _ -> 50_000;
            case TextKind _ -> 10_000;
            case PolygonsKind _ -> 4_000;
        };
    }

    private Optional<OptionRanking> ranking() {
        return estimate instanceof PreferenceEstimate preferences && preferences.comparesAll()
                ? Optional.of(OptionRanking.of(preferences.ranking()))
                : Optional.empty();
    }

    private static int place(Map<String, Integer> places, Label label) {
        Integer place = places.get(((Choice) label).value());
        if (place == null) {
            throw new IllegalArgumentException("label: %s (expected one of: %s)".formatted(label, places.keySet()));
        }
        return place;
    }
}
