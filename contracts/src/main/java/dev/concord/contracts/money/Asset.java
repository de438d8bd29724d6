package dev.concord.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What an amount is of: NEAR, or a token (NEP-141), which is named by its contract's account. */
public record Asset(String code) {

    public static final Asset NEAR = new Asset("NEAR");

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

    public Asset {
        if (code.isEmpty() || code.length() > 64) {
            throw new IllegalArgumentException("asset: \"" + code + "\" (expected: 1..64 characters)");
        }
    }

    /** Whether it can be one: NEAR, or what an account may be called. Events are not held to it, orders are. */
    public boolean isWellFormed() {
        return equals(NEAR) || (code.length() > 1 && ACCOUNT.matcher(code).matches());
    }

    @JsonCreator
    public static Asset parse(String code) {
        return new Asset(code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
