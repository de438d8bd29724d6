package dev.concord.gateway.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers for some seconds whose a secret is, because every label passes the gateway. Who is unknown is not remembered:
 * strangers could fill the memory, and a new key should work at once.
 */
final class RememberedCallers {

    static final int MOST = 10_000;

    private final ConcurrentHashMap<SecretHash, Remembered> callers = new ConcurrentHashMap<>();
    private final Duration ttl;
    private final InstantSource clock;

    RememberedCallers(Duration ttl, InstantSource clock) {
        this.ttl = ttl;
        this.clock = clock;
    }

    /** Returns who is remembered, or else who is looked up; nobody by a credential that has ended meanwhile. */
    Optional<KnownCaller> find(Secret secret, Function<Secret, Optional<KnownCaller>> lookup) {
        var hash = secret.hash();
        var now = clock.instant();
        var remembered = callers.get(hash);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.caller()).filter(caller -> now.isBefore(caller.until()));
        }
        var found = lookup.apply(secret);
        found.ifPresentOrElse(caller -> remember(hash, caller, now.plus(ttl)), () -> callers.remove(hash));
        return found;
    }

    void clear() {
        callers.clear();
    }

    int size() {
        return callers.size();
    }

    /** Forgetting everybody when full costs each one look-up, and is simpler than choosing whom to forget. */
    private void remember(SecretHash secret, KnownCaller caller, Instant until) {
        if (callers.size() >= MOST) {
            callers.clear();
        }
        callers.put(secret, new Remembered(caller, until));
    }

    private record Remembered(KnownCaller caller, Instant until) {}
}
