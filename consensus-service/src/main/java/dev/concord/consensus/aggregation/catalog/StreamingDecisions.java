package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.consensus.aggregation.choice.ChoiceSkills;
import dev.concord.consensus.aggregation.choice.DawidSkene;
import dev.concord.consensus.aggregation.choice.MajorityVote;
import dev.concord.consensus.aggregation.choices.BinaryDawidSkene;
import dev.concord.consensus.aggregation.choices.SetSkills;
import dev.concord.consensus.aggregation.polygons.OutlineForm;
import dev.concord.consensus.aggregation.preference.RaterSkills;
import dev.concord.consensus.aggregation.preference.WeightedRankings;
import dev.concord.consensus.aggregation.region.RegionSkills;
import dev.concord.consensus.aggregation.region.RegionVote;
import dev.concord.consensus.aggregation.scale.RobustMean;
import dev.concord.consensus.aggregation.scale.ScaleSkills;
import dev.concord.consensus.aggregation.spans.SpanForm;
import dev.concord.consensus.aggregation.text.Medoid;
import dev.concord.consensus.aggregation.transcript.Rover;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import java.util.HashMap;
import java.util.Map;

/** Finds how a project's tasks are decided as labels arrive. */
public final class StreamingDecisions {

    private StreamingDecisions() {}

    /** Takes the skills of the kind's form; others, which no decision of the project can have made, are passed over. */
    public static StreamingDecision of(LabelKind kind, DecisionMethod method, Map<TaskerId, Skill> taskers) {
        if (method == DecisionMethod.MAJORITY) {
            return new MajorityVote();
        }
        return switch (kind) {
            case ChoiceKind choice ->
                new DawidSkene(ChoiceSkills.of(choice.classes(), only(ConfusionCounts.class, taskers)));
            case ChoicesKind choices ->
                new BinaryDawidSkene(SetSkills.of(choices.classes(), only(ClassRates.class, taskers)));
            case ScaleKind scale -> new RobustMean(ScaleSkills.of(scale, only(ErrorMoments.class, taskers)));
            case BoxesKind _ -> new RegionVote<>(new BoxForm(), regionSkills(taskers));
            case PolygonsKind _ -> new RegionVote<>(new OutlineForm(), regionSkills(taskers));
            case SpansKind spans -> new RegionVote<>(new SpanForm(spans.unit()), regionSkills(taskers));
            case TranscriptKind _ -> new Rover(only(AgreementCounts.class, taskers));
            case PreferenceKind preference ->
                new WeightedRankings(RaterSkills.of(preference, only(AgreementCounts.class, taskers)));
            case TextKind _ -> new Medoid(only(AgreementCounts.class, taskers));
        };
    }

    private static RegionSkills regionSkills(Map<TaskerId, Skill> taskers) {
        return RegionSkills.of(only(RegionCounts.class, taskers));
    }

    private static <S extends Skill> Map<TaskerId, S> only(Class<S> form, Map<TaskerId, Skill> taskers) {
        var found = new HashMap<TaskerId, S>();
        taskers.forEach((tasker, skill) -> {
            if (form.isInstance(skill)) {
                found.put(tasker, form.cast(skill));
            }
        });
        return found;
    }
}
