package dev.concord.gateway.vendor;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.KeyId;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.key.LookAfterKeys;
import dev.concord.web.Caller.VendorCaller;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a vendor known and gives out an API key. Again gives out one more key: the first answer may be lost, and its key cannot
 * be told from a hash. The earlier keys stay, because a repetition must not lock anybody out.
 */
@Service
public final class RegisterVendor {

    private final Vendors vendors;
    private final LookAfterKeys keys;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    RegisterVendor(
            Vendors vendors, LookAfterKeys keys, TransactionOperations transaction, InstantSource clock, Ids ids) {
        this.vendors = vendors;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Registered(Vendor vendor, Secret apiKey) implements Outcome {}

        record NamedOtherwise(String name) implements Outcome {}

        record TooManyKeys(int keys) implements Outcome {}
    }

    public Outcome register(Vendor vendor) {
        return transaction.execute(_ -> {
            vendors.add(vendor, clock.instant());
            var known = vendors.lock(vendor.id()).orElseThrow();
            return known.name().equals(vendor.name()) ? withKey(known) : new Outcome.NamedOtherwise(known.name());
        });
    }

    private Outcome withKey(Vendor vendor) {
        return switch (keys.issueUnending(new KeyId(ids.next()), new VendorCaller(vendor.id()), "registration")) {
            case LookAfterKeys.Outcome.Issued issued -> new Outcome.Registered(vendor, issued.secret());
            case LookAfterKeys.Outcome.TooMany many -> new Outcome.TooManyKeys(many.keys());
            case LookAfterKeys.Outcome other ->
                throw new IllegalStateException("key: " + other + " (expected: issued or too many)");
        };
    }
}
