package dev.concord.messaging.inbox;

import java.time.Instant;

/** Tells a consumer whether it sees an event for the first time. Prefer a natural key where there is one. */
public interface Inbox {

    /** Notes the event in the caller's transaction; false if it was noted before. */
    boolean firstTime(String consumer, String eventId);

    /** Forgets at most 10,000 events that were handled before; returns how many. */
    int forgetBefore(Instant time);
}
