package dev.concord.gateway.vendor;

import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.identity.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** All vendors and the hashes of their keys. */
interface Vendors {

    /** Adds the vendor unless its id is taken. */
    void add(Vendor vendor, Instant now);

    /** Finds the vendor and locks it for the transaction, so that its keys are counted one addition at a time. */
    Optional<Vendor> lock(VendorId id);

    int keysOf(VendorId id);

    void addKey(VendorId id, SecretHash key, Instant now);
}
