package dev.concord.gateway.identity;

import dev.concord.gateway.GatewaySettings;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds out who calls by the secret that is presented. */
@Service
public final class IdentifyCaller {

    private final Callers callers;
    private final RememberedCallers remembered;
    private final SecretHash operator;

    IdentifyCaller(Callers callers, GatewaySettings gateway, IdentitySettings settings, InstantSource clock) {
        this.callers = callers;
        this.remembered = new RememberedCallers(settings.rememberedFor(), clock);
        this.operator = operatorSecret(gateway.operatorToken()).hash();
    }

    public Optional<Caller> identify(Secret secret) {
        var hash = secret.hash();
        return switch (secret.kind()) {
            case VENDOR_KEY -> remembered.find(hash, callers::vendorWithKey);
            case TASKER_TOKEN -> remembered.find(hash, callers::taskerUsingToken);
            case OPERATOR_TOKEN -> operator.fits(hash) ? Optional.of(new OperatorCaller()) : Optional.empty();
        };
    }

    private static Secret operatorSecret(String token) {
        return Secret.parse(token)
                .filter(secret -> secret.kind() == SecretKind.OPERATOR_TOKEN)
                .orElseThrow(() -> new IllegalArgumentException(
                        "concord.gateway.operator-token: %d characters".formatted(token.length())
                                + " (expected: 35..200 that start with co_)"));
    }
}
