package dev.concord.gateway.password.web;

import dev.concord.gateway.password.Password;
import dev.concord.gateway.password.SignInName;
import java.util.Objects;

/** The body that signs in by password. */
record SignInRequest(String signInName, String password) {

    SignInRequest {
        // Read once here, so that what is malformed is refused while the body is read.
        if (Objects.isNull(signInName) || Objects.isNull(password)) {
            throw new IllegalArgumentException("signInName, password: missing (expected: both)");
        }
        var _ = new SignInName(signInName);
        var _ = new Password(password);
    }

    SignInName typedName() {
        return new SignInName(signInName);
    }

    Password typedPassword() {
        return new Password(password);
    }

    @Override
    public String toString() {
        return "SignInRequest((hidden))";
    }
}
