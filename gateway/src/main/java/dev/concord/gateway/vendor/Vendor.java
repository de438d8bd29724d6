package dev.concord.gateway.vendor;

import dev.concord.contracts.id.VendorId;

/** A customer who needs labelled data. */
public record Vendor(VendorId id, String name) {

    private static final int LONGEST_NAME = 200;

    public Vendor {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name: %d characters, %s (expected: 1..%d, not blank)"
                    .formatted(name.length(), name.isBlank() ? "blank" : "not blank", LONGEST_NAME));
        }
    }
}
