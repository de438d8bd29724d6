package dev.concord.task.log;

import java.time.Instant;

/**
 * Something that happened in a project.
 *
 * @param position greater than that of all events of the project that were committed before
 * @param data what it says, as JSON on one line
 */
public record ProjectEvent(long position, ProjectEventType type, Instant occurredAt, String data) {

    /** Returns the event as vendors get it, the same in streams and in webhooks. */
    public String json() {
        return json(type.toString(), occurredAt, data);
    }

    /**
     * Returns something in the form of an event that is none.
     *
     * @param data as JSON on one line
     */
    public static String json(String type, Instant occurredAt, String data) {
        return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}".formatted(type, occurredAt, data);
    }
}
