package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.START;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskRefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One task under the rules, and all that was said of it. */
final class JudgedTask {

    private final List<Event> events = new ArrayList<>();
    private final StreamingDecision skills;
    private final Panels panels;
    private TaskState state;

    private JudgedTask(SampleProject project, TaskState waiting, TaskCreated created, Panels panels) {
        this.panels = panels;
        skills = StreamingDecisions.of(project.kind(), project.policy().method(), Map.of());
        state = waiting;
        take(JudgeTask.afterTask(waiting, OpenedTask.of(created), skills, panels, false));
    }

    static JudgedTask of(SampleProject project) {
        return of(project, TaskState.UNKNOWN);
    }

    static JudgedTask of(SampleProject project, TaskState waiting) {
        return new JudgedTask(project, waiting, project.task(1), Panels.NONE);
    }

    static JudgedTask of(SampleProject project, TaskCreated created) {
        return new JudgedTask(project, TaskState.UNKNOWN, created, Panels.NONE);
    }

    static JudgedTask of(SampleProject project, Panels panels) {
        return new JudgedTask(project, TaskState.UNKNOWN, project.task(1), panels);
    }

    JudgedTask labelled(LabelSubmitted... labels) {
        for (var label : labels) {
            switch (CountLabel.count(state, label, START, false)) {
                case Count.Counted counted -> take(JudgeTask.afterLabel(counted.state(), skills, panels));
                case Count.Uncounted uncounted -> throw new AssertionError(uncounted);
            }
        }
        return this;
    }

    JudgedTask reviewed(Ruling ruling) {
        take(JudgeTask.afterReview(state, ruling, skills));
        return this;
    }

    JudgedTask refined(TaskRefined refined) {
        take(JudgeTask.afterRefinement(state, refined, skills, false));
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
