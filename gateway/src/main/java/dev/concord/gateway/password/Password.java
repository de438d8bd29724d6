package dev.concord.gateway.password;

import java.text.Normalizer;

/** What somebody types to sign in. Keyboards that write the same letters in different ways write the same password (NFKC). */
public record Password(String text) {

    private static final int LONGEST = 128;

    public Password {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "password: %d characters (expected: 1..%d)".formatted(text.length(), LONGEST));
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Hides the password, as text forms end up in logs. */
    @Override
    public String toString() {
        return "Password(hidden)";
    }
}
