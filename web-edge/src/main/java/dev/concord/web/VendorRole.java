package dev.concord.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody may do for a vendor. Each role may do all that those before it may. */
public enum VendorRole {
    /** Looks at projects, labels and balances. */
    VIEWER,
    /** Rules on doubtful tasks. */
    REVIEWER,
    /** Orders projects, brings data in, spends what the vendor has deposited on its projects. */
    MANAGER,
    /** Says who belongs to the vendor, and where its money goes. */
    OWNER;

    /**
     * Reads the role's text form.
     *
     * @throws IllegalArgumentException if the text is no role
     */
    @JsonCreator
    public static VendorRole parse(String text) {
        for (var role : values()) {
            if (role.toString().equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role: %s (expected: %s)"
                .formatted(
                        text, Arrays.stream(values()).map(VendorRole::toString).collect(Collectors.joining(", "))));
    }

    /** Tells whether this role may do what the other one may. */
    public boolean covers(VendorRole other) {
        return compareTo(other) >= 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
