package dev.concord.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One reading of a file of tasks. */
public record ImportId(UUID value) implements Comparable<ImportId> {

    /**
     * Reads the id's text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ImportId parse(String text) {
        return new ImportId(UuidText.parse("importId", text));
    }

    @Override
    public int compareTo(ImportId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
