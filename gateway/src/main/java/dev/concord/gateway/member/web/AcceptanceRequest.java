package dev.concord.gateway.member.web;

import dev.concord.gateway.password.ChosenPassword;
import dev.concord.gateway.password.Password;
import dev.concord.gateway.password.SignInName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body that takes an invitation.
 *
 * @param signInName by which somebody signs in who sets a password; without both, a key is given out
 */
record AcceptanceRequest(
        String code, @Nullable String signInName, @Nullable String password) {

    AcceptanceRequest {
        if (Objects.isNull(code)) {
            throw new IllegalArgumentException("code: missing (expected: an invitation's, ci_...)");
        }
        if ((signInName == null) != (password == null)) {
            throw new IllegalArgumentException("signInName, password: one is missing (expected: both or none)");
        }
        // Read once here, so that what is malformed or weak is refused while the body is read.
        var _ = chosen(signInName, password);
    }

    Optional<ChosenPassword> chosen() {
        return chosen(signInName, password);
    }

    private static Optional<ChosenPassword> chosen(@Nullable String signInName, @Nullable String password) {
        return signInName == null || password == null
                ? Optional.empty()
                : Optional.of(new ChosenPassword(new SignInName(signInName), new Password(password)));
    }

    @Override
    public String toString() {
        return "AcceptanceRequest((hidden))";
    }
}
