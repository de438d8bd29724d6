package dev.concord.gateway.key;

import dev.concord.contracts.id.KeyId;
import dev.concord.gateway.access.Scope;
import dev.concord.gateway.identity.IdentifyCaller;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import dev.concord.web.Caller;
import dev.concord.web.Caller.VendorCaller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives out keys, gives them other secrets, and ends them. */
@Service
public final class LookAfterKeys {

    /** So many at a time are no accident. */
    private static final int MOST_KEYS = 50;

    private final ApiKeys keys;
    private final IdentifyCaller callers;
    private final TransactionOperations transaction;
    private final RandomGenerator random;
    private final InstantSource clock;

    LookAfterKeys(
            ApiKeys keys,
            IdentifyCaller callers,
            TransactionOperations transaction,
            RandomGenerator random,
            InstantSource clock) {
        this.keys = keys;
        this.callers = callers;
        this.transaction = transaction;
        this.random = random;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The key, with a secret that is shown this once. */
        record Issued(ApiKey key, Secret secret) implements Outcome {}

        record Revoked() implements Outcome {}

        /** It would give somebody more than whoever asks has. */
        record Refused(String reason) implements Outcome {}

        record IdTaken() implements Outcome {}

        record TooMany(int keys) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    public Outcome issue(KnownCaller maker, KeyOrder order) {
        var refusal = KeyRules.refusalToIssue(maker, order);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var now = clock.instant();
        var end = KeyOrder.end(order.expiresAt(), now);
        return add(new ApiKey(
                order.id(),
                KeyRules.holder(maker, order),
                order.name(),
                "",
                order.scopes(),
                new ApiKey.Times(now, end, null, null)));
    }

    /** Gives out a key that ends only when it is revoked, and is good for all. */
    public Outcome issueUnending(KeyId id, VendorCaller holder, String name) {
        var times = new ApiKey.Times(clock.instant(), null, null, null);
        return add(new ApiKey(id, holder, name, "", Scope.ALL, times));
    }

    /** Gives the key another secret; the one so far goes on for the grace. */
    public Outcome rotate(KnownCaller maker, KeyId id, Duration grace, @Nullable Instant expiresAt) {
        var now = clock.instant();
        var end = KeyOrder.end(expiresAt, now);
        return changed(maker, id, KeyRules::refusalToRotate, key -> {
            var secret = secretFor(key.holder());
            keys.rotate(id, secret, now.plus(grace), end);
            return new Outcome.Issued(key.rotated(secret.beginning(), end), secret);
        });
    }

    public Outcome revoke(KnownCaller maker, KeyId id) {
        return changed(maker, id, KeyRules::refusalToRevoke, _ -> {
            keys.revoke(id, clock.instant());
            return new Outcome.Revoked();
        });
    }

    private Outcome add(ApiKey wanted) {
        return transaction.execute(_ -> {
            var count = keys.lockAndCount(wanted.holder(), wanted.times().issuedAt());
            if (count >= MOST_KEYS) {
                return new Outcome.TooMany(count);
            }
            var secret = secretFor(wanted.holder());
            var key = wanted.rotated(secret.beginning(), wanted.times().expiresAt());
            return keys.add(key, secret) ? new Outcome.Issued(key, secret) : new Outcome.IdTaken();
        });
    }

    private Outcome changed(
            KnownCaller maker,
            KeyId id,
            BiFunction<KnownCaller, ApiKey, Optional<String>> rule,
            Function<ApiKey, Outcome> change) {
        Outcome outcome = transaction.execute(_ -> {
            var key = keys.lock(maker.caller(), id);
            if (key.isEmpty()) {
                return new Outcome.NotFound();
            }
            var refusal = rule.apply(maker, key.get());
            return refusal.isPresent() ? new Outcome.Refused(refusal.get()) : change.apply(key.get());
        });
        callers.forget();
        return outcome;
    }

    private Secret secretFor(Caller holder) {
        var kind = holder instanceof VendorCaller ? SecretKind.VENDOR_KEY : SecretKind.TASKER_TOKEN;
        return Secret.draw(kind, random);
    }
}
