package dev.concord.task.reservation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a task stands. */
public enum TaskState {
    /** Imported; opens once the escrow covers it and the project is open. */
    WAITING,
    /** Taskers may label it. */
    OPEN,
    AGREED,
    CONTESTED,
    WITHDRAWN;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TaskState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
