package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.START;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.RewardDue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One task under the rules, and all that was said of it. */
final class JudgedTask {

    private final List<Event> events = new ArrayList<>();
    private final StreamingDecision skills;
    private TaskState state;

    private JudgedTask(SampleProject project, TaskState waiting) {
        skills = StreamingDecisions.of(project.kind(), project.policy().method(), Map.of());
        state = waiting;
        take(JudgeTask.afterTask(waiting, OpenedTask.of(project.task(1)), skills, false));
    }

    static JudgedTask of(SampleProject project) {
        return new JudgedTask(project, TaskState.UNKNOWN);
    }

    JudgedTask labelled(LabelSubmitted... labels) {
        for (var label : labels) {
            switch (CountLabel.count(state, label, START, false)) {
                case Count.Counted counted -> take(JudgeTask.afterLabel(counted.state(), skills));
                case Count.Uncounted uncounted -> throw new AssertionError(uncounted);
            }
        }
        return this;
    }

    JudgedTask ended() {
        take(JudgeTask.atEnd(state, skills));
        return this;
    }

    TaskState state() {
        return state;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    LabelAgreed lastDecision() {
        return of(LabelAgreed.class).getLast();
    }

    List<RewardDue> rewards() {
        return of(RewardDue.class);
    }

    <E extends Event> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void take(Judgement judgement) {
        state = judgement.state();
        events.addAll(judgement.events());
    }
}
