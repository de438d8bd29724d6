package dev.concord.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One of the people who work for a vendor. */
public record MemberId(UUID value) implements Comparable<MemberId> {

    /**
     * Reads the id's text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static MemberId parse(String text) {
        return new MemberId(UuidText.parse("memberId", text));
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
