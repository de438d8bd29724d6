package dev.concord.consensus.judging;

import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.Event;
import java.util.List;

/** What judging sends on: to the public topics, or to the place where skills are summed up. */
public sealed interface Outgoing {

    /** Returns the event to publish, if it is one. */
    default List<Event> toPublish() {
        return this instanceof Published published ? List.of(published.event()) : List.of();
    }

    /** Returns the evidence to sum up, if it is that. */
    default List<SkillEvidence> toSumUp() {
        return this instanceof Told told ? List.of(told.evidence()) : List.of();
    }

    /** For the event's own topic. */
    record Published(Event event) implements Outgoing {}

    /** For the sum of one tasker. */
    record Told(SkillEvidence evidence) implements Outgoing {}
}
