package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Nonce;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a reply; what is missing or of another type makes the whole reply malformed. */
record Fields(JsonNode node) {

    Fields object(String name) {
        var value = present(name);
        if (!value.isObject()) {
            throw unexpected(name, value, "an object");
        }
        return new Fields(value);
    }

    JsonNode array(String name) {
        var value = present(name);
        if (!value.isArray()) {
            throw unexpected(name, value, "a list");
        }
        return value;
    }

    String text(String name) {
        var value = present(name);
        if (!value.isString()) {
            throw unexpected(name, value, "text");
        }
        return value.stringValue();
    }

    long number(String name) {
        var value = present(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw unexpected(name, value, "a whole number of 64 bits");
        }
        return value.longValue();
    }

    boolean flag(String name) {
        var value = present(name);
        if (!value.isBoolean()) {
            throw unexpected(name, value, "true or false");
        }
        return value.booleanValue();
    }

    Nonce nonce(String name) {
        var value = present(name);
        if (!value.isIntegralNumber()) {
            throw unexpected(name, value, "a whole number");
        }
        return parsed(name, value, number -> new Nonce(number.bigIntegerValue()));
    }

    NearAmount amount(String name) {
        return parsed(name, present(name), value -> NearAmount.parse(value.asString()));
    }

    Optional<NearAmount> findAmount(String name) {
        return node.hasNonNull(name) ? Optional.of(amount(name)) : Optional.empty();
    }

    CryptoHash hash(String name) {
        return parsed(name, present(name), value -> CryptoHash.parse(value.asString()));
    }

    AccountId account(String name) {
        return parsed(name, present(name), value -> new AccountId(value.asString()));
    }

    JsonNode present(String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            throw new MalformedReply(name + ": missing");
        }
        return value;
    }

    private static <T> T parsed(String name, JsonNode value, Function<JsonNode, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException unreadable) {
            throw unexpected(name, value, String.valueOf(unreadable.getMessage()));
        }
    }

    private static MalformedReply unexpected(String name, JsonNode value, String expected) {
        var shown = value.toString();
        return new MalformedReply("%s: %s (expected: %s)"
                .formatted(name, shown.length() > 80 ? shown.substring(0, 80) + "..." : shown, expected));
    }
}
