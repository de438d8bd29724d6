package dev.concord.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The customer who owns projects. */
public record VendorId(UUID value) implements Comparable<VendorId> {

    /**
     * Reads the id's text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static VendorId parse(String text) {
        return new VendorId(UuidText.parse("vendorId", text));
    }

    @Override
    public int compareTo(VendorId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
