package dev.concord.consensus.quality;

import dev.concord.contracts.event.ProjectQuality;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskerQuality;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What refinements found, for whoever asks outside the stream. */
public interface QualityDirectory {

    /**
     * Returns what the project's last refinement found; nothing before the first, and once the project is settled.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException if it cannot be read at the moment
     */
    Optional<Found> find(ProjectId project);

    /**
     * Returns the next taskers of a project in the order of their ids.
     *
     * @param after the tasker behind whom to begin; nothing for the first
     * @param most how many at most
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException if they cannot be read at the moment
     */
    Slice taskers(ProjectId project, Optional<TaskerId> after, int most);

    /** What was found, and when it was written. */
    record Found(ProjectQuality quality, Instant writtenAt) {}

    /** One tasker as the last refinement saw it, and as believed now. */
    record Line(TaskerQuality quality, Optional<Skill> skill) {}

    /**
     * Some taskers.
     *
     * @param next behind whom there are more; nothing if there are none
     */
    record Slice(List<Line> lines, Optional<TaskerId> next) {

        public Slice {
            lines = List.copyOf(lines);
        }
    }
}
