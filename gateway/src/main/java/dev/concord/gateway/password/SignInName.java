package dev.concord.gateway.password;

import java.util.Locale;
import java.util.regex.Pattern;

/** By which somebody signs in, such as a mail address; small and capital letters are the same. One person has it on the whole platform. */
public record SignInName(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");

    public SignInName {
        text = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "signInName: malformed (expected: 3..100 letters a-z, digits and . _ @ + -)");
        }
    }

    /** Hides the name, as text forms end up in logs. */
    @Override
    public String toString() {
        return "SignInName(hidden)";
    }
}
