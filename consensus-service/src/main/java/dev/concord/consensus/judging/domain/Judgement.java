package dev.concord.consensus.judging.domain;

import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task's next state, what is to be published, and what its taskers' skills are to be told.
 *
 * @param bid what a task bids for one more label, if it competes for the rest of its project's label budget
 */
public record Judgement(TaskState state, List<Event> events, List<SkillEvidence> evidence, Optional<LabelBid> bid) {

    public Judgement {
        events = List.copyOf(events);
        evidence = List.copyOf(evidence);
    }

    public Judgement(TaskState state, List<Event> events, List<SkillEvidence> evidence) {
        this(state, events, evidence, Optional.empty());
    }

    /** Returns that nothing is to be sent. */
    public static Judgement silent(TaskState state) {
        return new Judgement(state, List.of(), List.of());
    }

    /** Puts a later judgement of the same task behind this one. */
    Judgement then(Judgement later) {
        var allEvents = new ArrayList<>(events);
        allEvents.addAll(later.events);
        var allEvidence = new ArrayList<>(evidence);
        allEvidence.addAll(later.evidence);
        return new Judgement(later.state, allEvents, allEvidence, later.bid);
    }
}
