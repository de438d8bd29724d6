package dev.concord.near.key;

import java.util.regex.Pattern;

/** An account's name: 2 to 64 of a-z and 0-9, with single separators (. - _) between them. */
public record AccountId(String value) {

    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 64;
    private static final Pattern IMPLICIT = Pattern.compile("[0-9a-f]{64}");

    public AccountId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("account: \"" + shortened(value)
                    + "\" (expected: 2..64 of a-z and 0-9, single . - _ between them)");
        }
    }

    public static boolean isValid(String name) {
        if (name.length() < MIN_LENGTH || name.length() > MAX_LENGTH) {
            return false;
        }
        var afterSeparator = true;
        for (var i = 0; i < name.length(); i++) {
            var character = name.charAt(i);
            var separator = character == '.' || character == '-' || character == '_';
            if (separator ? afterSeparator : !isLowerLetterOrDigit(character)) {
                return false;
            }
            afterSeparator = separator;
        }
        return !afterSeparator;
    }

    /** Whether the name is a public key in hex: such an account exists from its first receipt of money on. */
    public boolean isImplicit() {
        return IMPLICIT.matcher(value).matches();
    }

    /** The key that controls an implicit account. */
    public PublicKey implicitKey() {
        if (!isImplicit()) {
            throw new IllegalStateException("account: " + value + " (expected: an implicit one, 64 hex digits)");
        }
        return new PublicKey(Bytes.fromHex(value));
    }

    public boolean isTopLevel() {
        return value.indexOf('.') < 0;
    }

    /** Whether this is "something.parent", which only the parent may create. */
    public boolean isDirectlyUnder(AccountId parent) {
        var ownName = value.length() - parent.value.length() - 1;
        return ownName > 0 && value.endsWith("." + parent.value) && value.indexOf('.') == ownName;
    }

    private static boolean isLowerLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    private static String shortened(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH) + "...";
    }

    @Override
    public String toString() {
        return value;
    }
}
