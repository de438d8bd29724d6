package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import java.util.regex.Pattern;

/**
 * What a token's contract is told when it is deployed (NEP-148), and never changes.
 *
 * @param owner who got the whole supply, and alone may pause the token
 */
public record Token(AccountId owner, String name, String symbol, int decimals) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,31}");
    private static final int MAX_DECIMALS = 38;

    public Token {
        expectWord("name", name);
        expectWord("symbol", symbol);
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("decimals: " + decimals + " (expected: 0..38)");
        }
    }

    private static void expectWord(String what, String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    what + ": \"" + text + "\" (expected: 1..32 letters, digits, spaces, . _ -)");
        }
    }
}
