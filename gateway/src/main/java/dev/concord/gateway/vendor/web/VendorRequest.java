package dev.concord.gateway.vendor.web;

import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.vendor.Vendor;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body that registers a vendor.
 *
 * @param id the operator's own, so that asking again does not make a second vendor
 */
record VendorRequest(@Nullable VendorId id, String name) {

    VendorRequest {
        if (Objects.isNull(name)) {
            throw new IllegalArgumentException("name: missing (expected: the vendor's name)");
        }
    }

    Vendor vendor(Supplier<VendorId> freshId) {
        return new Vendor(id == null ? freshId.get() : id, name);
    }
}
