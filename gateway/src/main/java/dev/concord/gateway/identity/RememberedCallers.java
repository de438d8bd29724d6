package dev.concord.gateway.identity;

import dev.concord.web.Caller;
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

    /** Returns who is remembered, or else who is looked up. */
    Optional<Caller> find(SecretHash secret, Function<SecretHash, Optional<? extends Caller>> lookup) {
        var remembered = callers.get(secret);
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return Optional.of(remembered.caller());
        }
        Optional<Caller> found = lookup.apply(secret).map(caller -> caller);
        found.ifPresentOrElse(caller -> remember(secret, caller), () -> callers.remove(secret));
        return found;
    }

    int size() {
        return callers.size();
    }

    /** Forgetting everybody when full costs each one look-up, and is simpler than choosing whom to forget. */
    private void remember(SecretHash secret, Caller caller) {
        if (callers.size() >= MOST) {
            callers.clear();
        }
        callers.put(secret, new Remembered(caller, clock.instant().plus(ttl)));
    }

    private record Remembered(Caller caller, Instant until) {}
}
