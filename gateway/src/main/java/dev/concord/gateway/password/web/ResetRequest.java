package dev.concord.gateway.password.web;

import dev.concord.gateway.password.SignInName;
import java.util.Objects;

/** The body that asks for another password. */
record ResetRequest(String signInName) {

    ResetRequest {
        // Read once here, so that what is malformed is refused while the body is read.
        if (Objects.isNull(signInName)) {
            throw new IllegalArgumentException("signInName: missing (expected: the mail address that you sign in by)");
        }
        var _ = new SignInName(signInName);
    }

    SignInName typedName() {
        return new SignInName(signInName);
    }

    @Override
    public String toString() {
        return "ResetRequest((hidden))";
    }
}
