package dev.concord.gateway.identity;

import dev.concord.gateway.GatewaySettings;
import dev.concord.web.Caller.OperatorCaller;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds out who calls by the secret that is presented. */
@Service
public final class IdentifyCaller {

    private final Callers callers;
    private final SessionCallers sessions;
    private final RememberedCallers remembered;
    private final SecretHash operator;
    private final InstantSource clock;

    IdentifyCaller(
            Callers callers,
            SessionCallers sessions,
            RememberedCallers remembered,
            GatewaySettings gateway,
            InstantSource clock) {
        this.callers = callers;
        this.sessions = sessions;
        this.remembered = remembered;
        this.operator = operatorSecret(gateway.operatorToken()).hash();
        this.clock = clock;
    }

    public Optional<KnownCaller> identify(Secret secret) {
        return switch (secret.kind()) {
            case VENDOR_KEY -> remembered.find(secret, this::withKey);
            case TASKER_TOKEN ->
                remembered.find(secret, token -> callers.withFirstToken(token).or(() -> withKey(token)));
            case OPERATOR_TOKEN ->
                operator.fits(secret.hash())
                        ? Optional.of(KnownCaller.unlimited(new OperatorCaller(), secret))
                        : Optional.empty();
            case SESSION -> remembered.find(secret, cookie -> sessions.with(cookie, clock.instant()));
            case INVITATION, RESET -> Optional.empty();
        };
    }

    /** Looks everybody up anew, because somebody may do less from now on; other instances learn of it about a second later. */
    public void forget() {
        remembered.clear();
    }

    private Optional<KnownCaller> withKey(Secret key) {
        return callers.withKey(key, clock.instant());
    }

    private static Secret operatorSecret(String token) {
        return Secret.parse(token)
                .filter(secret -> secret.kind() == SecretKind.OPERATOR_TOKEN)
                .orElseThrow(() -> new IllegalArgumentException(
                        "concord.gateway.operator-token: %d characters".formatted(token.length())
                                + " (expected: 35..200 that start with co_)"));
    }
}
