package dev.concord.consensus.refinement.domain;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.catalog.CorrectedEstimate;
import dev.concord.consensus.aggregation.catalog.CrowdQualities;
import dev.concord.consensus.judging.domain.EvidenceLimit;
import dev.concord.contracts.event.RefinedPrediction;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.LabelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tasks of a project that have labels, decided together. */
public final class RefinedProject {

    private final ProjectId project;
    private final LabelKind kind;
    private final ProjectAnswers answers;
    private final AnswersById order;
    private final CorrectedEstimate estimate;

    RefinedProject(
            ProjectId project, LabelKind kind, ProjectAnswers answers, AnswersById order, CorrectedEstimate estimate) {
        this.project = project;
        this.kind = kind;
        this.answers = answers;
        this.order = order;
        this.estimate = estimate;
    }

    /** Returns how many tasks there are. */
    public int tasks() {
        return order.tasks();
    }

    /** Returns the event that tells of a task; tasks are counted from zero. */
    public TaskRefined told(int task, RefinementId refinement, boolean complete) {
        var decision = estimate.decision(task);
        var beliefs =
                decision.evidence() instanceof ClassBeliefs said ? said.probabilities() : Map.<String, Double>of();
        var kept = EvidenceLimit.keptClasses(
                decision, EvidenceLimit.bytes(decision) + EvidenceLimit.entryBytes(beliefs.keySet()));
        return new TaskRefined(
                new TaskId(answers.tasks().id(order.task(task))),
                project,
                refinement,
                complete,
                decision.label(),
                decision.confidence(),
                decision.prior(),
                beliefs,
                submissions(task, decision, kept),
                decision.calibration(),
                predictions(task, decision, kept));
    }

    /** Tells only how the confidence of decisions is corrected from now on. */
    public MeasuredProject unmeasured(RefinementId refinement, boolean complete) {
        return quality(refinement, complete).unmeasured();
    }

    /** Measures the labels and the taskers; takes seconds where there are many. */
    public MeasuredProject measured(RefinementId refinement, boolean complete) {
        var found = CrowdQualities.of(
                kind,
                order.rows(),
                place -> answers.label(order.answer(place)),
                estimate.estimate(),
                answers.arePredictionsShown());
        return quality(refinement, complete).measured(found);
    }

    private QualityReport quality(RefinementId refinement, boolean complete) {
        return new QualityReport(project, refinement, complete, answers, order, estimate);
    }

    private List<RefinedSubmission> submissions(int task, Decision decision, Set<String> kept) {
        var submissions = new ArrayList<RefinedSubmission>();
        for (var part = 0; part < decision.parts().size(); part++) {
            var answer = order.answer(order.first(task) + part);
            if (answers.isPrediction(answer)) {
                continue;
            }
            var said = decision.parts().get(part);
            submissions.add(new RefinedSubmission(
                    answers.submission(answer),
                    said.weight(),
                    said.agrees(),
                    EvidenceLimit.only(kept, said.evidence()),
                    skill(decision, part, answer)));
        }
        return submissions;
    }

    /** Without predictions the event is the same as ever. */
    private @Nullable List<RefinedPrediction> predictions(int task, Decision decision, Set<String> kept) {
        var predictions = new ArrayList<RefinedPrediction>();
        for (var part = 0; part < decision.parts().size(); part++) {
            var answer = order.answer(order.first(task) + part);
            if (answers.isPrediction(answer)) {
                var said = decision.parts().get(part);
                predictions.add(new RefinedPrediction(
                        answers.rater(answer),
                        said.weight(),
                        said.agrees(),
                        EvidenceLimit.only(kept, said.evidence()),
                        skill(decision, part, answer)));
            }
        }
        return predictions.isEmpty() ? null : predictions;
    }

    private @Nullable Skill skill(Decision decision, int part, int answer) {
        return decision.evidence() instanceof ClassBeliefs
                ? null
                : decision.evidence().about(part, answers.label(answer)).orElse(null);
    }
}
