package dev.concord.submission;

import dev.concord.contracts.event.Event;
import dev.concord.submission.assignment.Assignments;
import dev.concord.submission.closing.ClosingProjects;
import dev.concord.submission.label.LabelNotes;
import dev.concord.submission.label.LabelRules;
import java.time.Instant;

/** All stores that share one view, as a test drives them. */
public interface Market {

    /** The bounds that the stores under test are made with. */
    int HELD_PER_PROJECT = 5;

    int HELD_IN_ALL = 7;

    Assignments assignments();

    LabelNotes notes();

    ClosingProjects closing();

    LabelRules rules();

    /** Applies what the log says. */
    void apply(Event event, Instant appendedAt);

    /** Forgets everything, as Redis may. */
    void lose();

    /** Ends the rebuilding. */
    void complete(Instant now);
}
