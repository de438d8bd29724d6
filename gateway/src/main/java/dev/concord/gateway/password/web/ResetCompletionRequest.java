package dev.concord.gateway.password.web;

import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import dev.concord.gateway.password.Password;
import java.util.Objects;
import java.util.Optional;

/** The body that sets another password by a code. */
record ResetCompletionRequest(String code, String password) {

    ResetCompletionRequest {
        if (Objects.isNull(code) || Objects.isNull(password)) {
            throw new IllegalArgumentException("code, password: missing (expected: both)");
        }
        var _ = new Password(password);
    }

    /** Returns nothing if it cannot be one of ours. */
    Optional<Secret> typedCode() {
        return Secret.parse(code).filter(secret -> secret.kind() == SecretKind.RESET);
    }

    Password typedPassword() {
        return new Password(password);
    }

    @Override
    public String toString() {
        return "ResetCompletionRequest((hidden))";
    }
}
