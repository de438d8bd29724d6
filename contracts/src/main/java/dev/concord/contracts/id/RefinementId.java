package dev.concord.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One re-estimation of a whole project. */
public record RefinementId(UUID value) implements Comparable<RefinementId> {

    /**
     * Reads the id's text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static RefinementId parse(String text) {
        return new RefinementId(UuidText.parse("refinementId", text));
    }

    @Override
    public int compareTo(RefinementId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
