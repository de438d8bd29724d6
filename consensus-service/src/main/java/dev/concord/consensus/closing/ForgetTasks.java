package dev.concord.consensus.closing;

import dev.concord.consensus.judging.Ending;
import dev.concord.consensus.judging.Endings;
import dev.concord.consensus.judging.LabelBudgets;
import dev.concord.consensus.judging.TaskStates;
import dev.concord.consensus.project.KnownProjects;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Drops the tasks of settled projects, some at a time: nothing will ever be said of them again. */
final class ForgetTasks {

    static final Duration EVERY = Duration.ofSeconds(30);

    private static final int TASKS_AT_ONCE = 2_000;

    private final TaskStates states;
    private final Endings endings;
    private final ProcessorContext<?, ?> context;
    private final KnownProjects projects;

    ForgetTasks(ProcessorContext<?, ?> context, TaskStates states, Endings endings) {
        this.states = states;
        this.endings = endings;
        this.context = context;
        this.projects = KnownProjects.in(context);
    }

    void lookForSettledProjects() {
        for (var ending : endings.unfinished()) {
            if (ending.phase() == Ending.Phase.JUDGED && projects.isSettled(ending.projectId())) {
                forget(ending);
                return;
            }
        }
    }

    private void forget(Ending ending) {
        var slice = states.slice(ending.projectId(), "", TASKS_AT_ONCE);
        slice.forEach(states::remove);
        if (slice.size() < TASKS_AT_ONCE) {
            LabelBudgets.forget(ending.projectId(), context);
            endings.put(ending.in(Ending.Phase.FORGOTTEN));
        }
    }
}
