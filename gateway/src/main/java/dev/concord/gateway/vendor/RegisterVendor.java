package dev.concord.gateway.vendor;

import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a vendor known and gives out an API key. Again gives out one more key: the first answer may be lost, and its key cannot
 * be told from a hash. The earlier keys stay, because a repetition must not lock anybody out.
 */
@Service
public final class RegisterVendor {

    /** So many repetitions are no accident. */
    static final int MOST_KEYS = 50;

    private final Vendors vendors;
    private final TransactionOperations transaction;
    private final RandomGenerator random;
    private final InstantSource clock;

    RegisterVendor(Vendors vendors, TransactionOperations transaction, RandomGenerator random, InstantSource clock) {
        this.vendors = vendors;
        this.transaction = transaction;
        this.random = random;
        this.clock = clock;
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
            var keys = vendors.keysOf(vendor.id());
            if (!known.name().equals(vendor.name())) {
                return new Outcome.NamedOtherwise(known.name());
            }
            return keys >= MOST_KEYS ? new Outcome.TooManyKeys(keys) : new Outcome.Registered(known, keyFor(known));
        });
    }

    private Secret keyFor(Vendor vendor) {
        var key = Secret.draw(SecretKind.VENDOR_KEY, random);
        vendors.addKey(vendor.id(), key.hash(), clock.instant());
        return key;
    }
}
