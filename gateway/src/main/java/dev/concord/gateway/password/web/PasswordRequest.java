package dev.concord.gateway.password.web;

import dev.concord.gateway.password.ChosenPassword;
import dev.concord.gateway.password.Password;
import dev.concord.gateway.password.SignInName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body that sets a password.
 *
 * @param signInName needed for the first password; later the name stays unless another is given
 * @param currentPassword needed where there is one
 */
record PasswordRequest(
        @Nullable String signInName,
        String password,
        @Nullable String currentPassword) {

    PasswordRequest {
        if (Objects.isNull(password)) {
            throw new IllegalArgumentException("password: missing (expected: the new one)");
        }
    }

    /**
     * Returns the new password, for the name so far if no other is given.
     *
     * @throws IllegalArgumentException if there is no name, or the password is too weak
     */
    ChosenPassword chosen(Optional<SignInName> nameSoFar) {
        var name = Optional.ofNullable(signInName).map(SignInName::new).or(() -> nameSoFar);
        return new ChosenPassword(
                name.orElseThrow(() -> new IllegalArgumentException("signInName: missing (expected: a name of yours)")),
                new Password(password));
    }

    Optional<Password> current() {
        return Optional.ofNullable(currentPassword).map(Password::new);
    }

    @Override
    public String toString() {
        return "PasswordRequest((hidden))";
    }
}
