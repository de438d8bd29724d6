package dev.concord.gateway.vendor;

import dev.concord.contracts.id.VendorId;
import java.time.Instant;
import java.util.Optional;

/** All vendors. */
interface Vendors {

    /** Adds the vendor unless its id is taken. */
    void add(Vendor vendor, Instant now);

    /** Finds the vendor and locks it for the transaction. */
    Optional<Vendor> lock(VendorId id);
}
