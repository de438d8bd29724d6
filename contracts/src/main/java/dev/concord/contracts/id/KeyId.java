package dev.concord.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An API key, or a further token of a tasker. */
public record KeyId(UUID value) implements Comparable<KeyId> {

    /**
     * Reads the id's text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static KeyId parse(String text) {
        return new KeyId(UuidText.parse("keyId", text));
    }

    @Override
    public int compareTo(KeyId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
