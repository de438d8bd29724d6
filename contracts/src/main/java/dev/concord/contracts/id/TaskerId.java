package dev.concord.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Who labels: an opaque id, never a person's name or account. */
public record TaskerId(UUID value) implements Comparable<TaskerId> {

    /**
     * Reads the id's text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static TaskerId parse(String text) {
        return new TaskerId(UuidText.parse("taskerId", text));
    }

    @Override
    public int compareTo(TaskerId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
