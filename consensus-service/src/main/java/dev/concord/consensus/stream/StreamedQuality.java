package dev.concord.consensus.stream;

import dev.concord.consensus.project.ProjectKeys;
import dev.concord.consensus.quality.PublishedQuality;
import dev.concord.consensus.quality.QualityDirectory;
import dev.concord.consensus.skill.PublishedSkills;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.ProjectQuality;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskerQuality;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/** The global tables of quality and skills, read from outside the topology. What cannot be read counts as not known. */
final class StreamedQuality implements QualityDirectory {

    private final GlobalTables tables;

    StreamedQuality(GlobalTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Found> find(ProjectId project) {
        var last = tables.table(PublishedQuality.STORE).get(project.toString());
        return read(ProjectQuality.class, last)
                .map(quality -> new Found(quality, Instant.ofEpochMilli(last.timestamp())));
    }

    @Override
    public Slice taskers(ProjectId project, Optional<TaskerId> after, int most) {
        var from = after.map(tasker -> ProjectKeys.next(ProjectKeys.key(project, tasker)))
                .orElse(ProjectKeys.first(project));
        var lines = new ArrayList<Line>();
        var last = "";
        try (var entries = tables.table(PublishedQuality.STORE).range(from, ProjectKeys.behind(project))) {
            for (var seen = 0; seen < most && entries.hasNext(); seen++) {
                var entry = entries.next();
                last = entry.key;
                read(TaskerQuality.class, entry.value).ifPresent(quality -> lines.add(line(quality)));
            }
            return new Slice(lines, entries.hasNext() ? Optional.of(taskerOf(last)) : Optional.empty());
        }
    }

    private Line line(TaskerQuality quality) {
        Optional<Skill> skill = read(
                        TaskerSkill.class, tables.table(PublishedSkills.STORE).get(quality.key()))
                .map(TaskerSkill::skill);
        return new Line(quality, skill);
    }

    private static TaskerId taskerOf(String key) {
        return TaskerId.parse(ProjectKeys.partOf(key));
    }

    private static <E extends Event> Optional<E> read(Class<E> type, @Nullable ValueAndTimestamp<byte[]> value) {
        try {
            return value == null ? Optional.empty() : Optional.of(EventJson.decode(type, value.value()));
        } catch (ContractViolation unreadable) {
            return Optional.empty();
        }
    }
}
