package dev.concord.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an amount is of. NEAR is the one asset so far; a token will be named by its contract's account. */
public record Asset(String code) {

    public static final Asset NEAR = new Asset("NEAR");

    public Asset {
        if (code.isEmpty() || code.length() > 64) {
            throw new IllegalArgumentException("asset: \"" + code + "\" (expected: 1..64 characters)");
        }
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
