package dev.concord.gateway.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Remembers whose a secret is, because every label passes the gateway: until somebody's rights change, and only while it was asked a
 * moment ago whether any did. Who is unknown is not remembered: strangers could fill the memory, and a new key should work at once.
 */
@Component
final class RememberedCallers {

    static final int MOST = 10_000;

    private final ConcurrentHashMap<SecretHash, Remembered> callers = new ConcurrentHashMap<>();
    private final Duration rememberedFor;
    private final Duration sureFor;
    private final InstantSource clock;
    /** Written by whoever forgets or confirms, under the lock of this object; read by all. */
    private volatile Rights rights = new Rights(0, -1, Instant.MIN);

    RememberedCallers(IdentitySettings settings, InstantSource clock) {
        this.rememberedFor = settings.rememberedFor();
        this.sureFor = settings.sureFor();
        this.clock = clock;
    }

    /** Returns who is remembered, or else who is looked up; nobody by a credential that has ended meanwhile. */
    Optional<KnownCaller> find(Secret secret, Function<Secret, Optional<KnownCaller>> lookup) {
        var hash = secret.hash();
        var now = clock.instant();
        // Before the look-up: what it finds may be from before a change that is told of while it looks.
        var known = rights;
        var remembered = callers.get(hash);
        if (remembered != null && remembered.isSure(known, now)) {
            return Optional.of(remembered.caller()).filter(caller -> now.isBefore(caller.until()));
        }
        var found = lookup.apply(secret);
        found.ifPresentOrElse(
                caller -> remember(hash, new Remembered(caller, now.plus(rememberedFor), known.epoch())),
                () -> callers.remove(hash));
        return found;
    }

    /**
     * Learns how many changes of rights there have been.
     *
     * @param askedAt before which of them may be missing
     */
    synchronized void confirm(long changes, Instant askedAt) {
        if (changes != rights.changes()) {
            clear();
        }
        rights = new Rights(rights.epoch(), changes, askedAt.plus(sureFor));
    }

    synchronized void clear() {
        rights = new Rights(rights.epoch() + 1, rights.changes(), rights.sureUntil());
        callers.clear();
    }

    int size() {
        return callers.size();
    }

    /** Forgetting everybody when full costs each one look-up, and is simpler than choosing whom to forget. */
    private void remember(SecretHash secret, Remembered caller) {
        if (callers.size() >= MOST) {
            callers.clear();
        }
        callers.put(secret, caller);
    }

    /**
     * What is known of everybody's rights.
     *
     * @param epoch counts up whenever all are forgotten
     * @param changes how many there had been when it was last asked
     */
    private record Rights(long epoch, long changes, Instant sureUntil) {}

    private record Remembered(KnownCaller caller, Instant until, long epoch) {

        boolean isSure(Rights known, Instant now) {
            return epoch == known.epoch() && now.isBefore(until) && now.isBefore(known.sureUntil());
        }
    }
}
