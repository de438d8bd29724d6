package dev.concord.gateway.password;

/**
 * What somebody wants to sign in with from now on. Long is what counts (NIST SP 800-63B, 3.1.1): no kinds of characters are asked
 * for, and none are forbidden.
 */
public record ChosenPassword(SignInName name, Password password) {

    private static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;

    public ChosenPassword {
        var text = password.text();
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "password: %d characters (expected: at least %d)".formatted(text.length(), SHORTEST));
        }
        if (text.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new IllegalArgumentException(
                    "password: of too few characters (expected: %d different ones)".formatted(FEWEST_DIFFERENT));
        }
        if (text.equalsIgnoreCase(name.text())) {
            throw new IllegalArgumentException("password: the name (expected: something that nobody knows)");
        }
    }
}
