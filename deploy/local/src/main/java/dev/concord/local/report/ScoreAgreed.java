package dev.concord.local.report;

import dev.concord.consensus.aggregation.calibration.ClassProbabilities;
import dev.concord.consensus.aggregation.catalog.GoldComparisons;
import dev.concord.consensus.aggregation.measure.Scorecard;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.local.campaign.CampaignOutcome;
import dev.concord.local.client.TaskLabel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what was agreed with known answers. */
public final class ScoreAgreed {

    private final LabelKind kind;
    private final CampaignOutcome outcome;
    private final Map<String, TaskLabel> labels;

    private ScoreAgreed(LabelKind kind, CampaignOutcome outcome) {
        this.kind = kind;
        this.outcome = outcome;
        this.labels =
                outcome.labels().stream().collect(Collectors.toUnmodifiableMap(TaskLabel::task, Function.identity()));
    }

    /** Compares every task that has a known answer. */
    public static Scorecard of(LabelKind kind, CampaignOutcome outcome, Map<String, Label> known) {
        var score = new ScoreAgreed(kind, outcome);
        var card = new Scorecard(GoldComparisons.of(kind));
        new TreeMap<>(known).forEach((task, answer) -> score.enter(card, task, answer));
        return card;
    }

    private void enter(Scorecard card, String task, Label known) {
        var agreed = labels.get(task);
        if (agreed == null || agreed.label() == null) {
            card.addUndecided(known);
        } else if (agreed.label() instanceof Choice(var decided) && known instanceof Choice(var right)) {
            card.add(agreed.label(), agreed.confidence(), known, probability(agreed, decided, right));
        } else {
            card.add(agreed.label(), agreed.confidence(), known);
        }
    }

    /** The event tells prior and evidence; without it, what is left of the confidence is divided evenly. */
    private double probability(TaskLabel agreed, String decided, String right) {
        var place = kind.classes().indexOf(right);
        if (place < 0) {
            return 0;
        }
        var event = outcome.agreements().get(agreed.task());
        var prior = event == null ? Map.<String, Double>of() : event.prior();
        var evidence = event == null
                ? List.<Map<String, Double>>of()
                : event.submissions().stream().map(JudgedSubmission::evidence).toList();
        return ClassProbabilities.of(kind.classes(), decided, agreed.confidence(), prior, evidence)[place];
    }
}
