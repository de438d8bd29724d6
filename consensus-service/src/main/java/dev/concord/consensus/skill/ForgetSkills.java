package dev.concord.consensus.skill;

import dev.concord.consensus.project.KnownProjects;
import dev.concord.consensus.project.ProjectKeys;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.ProjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Drops the skills of settled projects and writes their tombstones, some projects at a time. */
final class ForgetSkills {

    static final Duration EVERY = Duration.ofSeconds(30);

    private static final int PROJECTS_AT_ONCE = 100;
    private static final int SKILLS_AT_ONCE = 1_000;

    private final ProcessorContext<String, Event> context;
    private final KeyValueStore<String, TaskerSkill> sums;
    private final KnownProjects projects;
    private String position = "";

    ForgetSkills(ProcessorContext<String, Event> context, KeyValueStore<String, TaskerSkill> sums) {
        this.context = context;
        this.sums = sums;
        this.projects = KnownProjects.in(context);
    }

    /** Goes on where it stopped last time, by skipping from project to project. */
    void lookForSettledProjects(long now) {
        for (var seen = 0; seen < PROJECTS_AT_ONCE; seen++) {
            var project = nextProject();
            if (project == null) {
                position = "";
                return;
            }
            if (projects.isSettled(project) && !forget(project, now)) {
                return;
            }
            position = ProjectKeys.behind(project);
        }
    }

    private @Nullable ProjectId nextProject() {
        try (var entries = sums.range(position.isEmpty() ? null : position, null)) {
            return entries.hasNext() ? entries.next().value.projectId() : null;
        }
    }

    /** Returns whether all is forgotten. */
    private boolean forget(ProjectId project, long now) {
        var keys = keysOf(project);
        for (var key : keys) {
            sums.delete(key);
            context.forward(new Record<>(key, null, now, new RecordHeaders()));
        }
        return keys.size() < SKILLS_AT_ONCE;
    }

    private List<String> keysOf(ProjectId project) {
        var keys = new ArrayList<String>();
        try (var entries = sums.range(ProjectKeys.first(project), ProjectKeys.behind(project))) {
            while (entries.hasNext() && keys.size() < SKILLS_AT_ONCE) {
                keys.add(entries.next().key);
            }
        }
        return keys;
    }
}
