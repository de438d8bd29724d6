package dev.concord.consensus.refinement.domain;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.judging.domain.EvidenceLimit;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All tasks of a project that have labels, decided together. */
public final class RefinedProject {

    private final ProjectId project;
    private final ProjectAnswers answers;
    private final AnswersById order;
    private final Estimate estimate;

    RefinedProject(ProjectId project, ProjectAnswers answers, AnswersById order, Estimate estimate) {
        this.project = project;
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
        return new TaskRefined(
                new TaskId(answers.tasks().id(order.task(task))),
                project,
                refinement,
                complete,
                decision.label(),
                decision.confidence(),
                decision.prior(),
                beliefs,
                submissions(task, decision, EvidenceLimit.entryBytes(beliefs.keySet())));
    }

    private List<RefinedSubmission> submissions(int task, Decision decision, int bytesOfBeliefs) {
        var kept = EvidenceLimit.keptClasses(decision, EvidenceLimit.bytes(decision) + bytesOfBeliefs);
        var submissions = new ArrayList<RefinedSubmission>();
        for (var part = 0; part < decision.parts().size(); part++) {
            var answer = order.answer(order.first(task) + part);
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

    private @Nullable Skill skill(Decision decision, int part, int answer) {
        return decision.evidence() instanceof ClassBeliefs
                ? null
                : decision.evidence().about(part, answers.label(answer)).orElse(null);
    }
}
