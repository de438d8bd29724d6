package dev.concord.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A file that is handed over piece by piece. */
public record UploadId(UUID value) implements Comparable<UploadId> {

    /**
     * Reads the id's text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static UploadId parse(String text) {
        return new UploadId(UuidText.parse("uploadId", text));
    }

    @Override
    public int compareTo(UploadId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
