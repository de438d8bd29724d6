package dev.concord.localnet.token;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A method's arguments in JSON, as strict as the contract's own reader: no repeated names, numbers as text. */
record Arguments(JsonNode node) {

    private static final String UNREADABLE = "Failed to deserialize input from JSON.";
    private static final int MAX_BITS = 128;

    /** What Rust reads as a number without sign. */
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{1,200}");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .build();

    static Arguments read(Bytes content) {
        try {
            var node = JSON.readTree(content.toArray());
            if (node != null && node.isObject()) {
                return new Arguments(node);
            }
        } catch (JacksonException notJson) {
            throw new Panic(UNREADABLE);
        }
        throw new Panic(UNREADABLE);
    }

    AccountId account(String name) {
        return find(name).map(Arguments::accountOf).orElseThrow(() -> new Panic(UNREADABLE));
    }

    Optional<AccountId> findAccount(String name) {
        return find(name).map(Arguments::accountOf);
    }

    BigInteger amount(String name) {
        return find(name).map(Arguments::amountOf).orElseThrow(() -> new Panic(UNREADABLE));
    }

    Optional<BigInteger> findAmount(String name) {
        return find(name).map(Arguments::amountOf);
    }

    String text(String name) {
        return findText(name).orElseThrow(() -> new Panic(UNREADABLE));
    }

    Optional<String> findText(String name) {
        return find(name).map(value -> {
            if (!value.isString()) {
                throw new Panic(UNREADABLE);
            }
            return value.stringValue();
        });
    }

    boolean flag(String name) {
        return find(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw new Panic(UNREADABLE);
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    static BigInteger amountOf(JsonNode value) {
        if (!value.isString() || !DIGITS.matcher(value.stringValue()).matches()) {
            throw new Panic(UNREADABLE);
        }
        var number = new BigInteger(value.stringValue());
        if (number.bitLength() > MAX_BITS) {
            throw new Panic(UNREADABLE);
        }
        return number;
    }

    /** Reads an amount that another contract returned; empty if it is none. */
    static Optional<BigInteger> amountIn(Bytes returned) {
        try {
            return Optional.of(amountOf(JSON.readTree(returned.toArray())));
        } catch (JacksonException | Panic unreadable) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> find(String name) {
        return node.hasNonNull(name) ? Optional.of(node.get(name)) : Optional.empty();
    }

    private static AccountId accountOf(JsonNode value) {
        if (!value.isString() || !AccountId.isValid(value.stringValue())) {
            throw new Panic(UNREADABLE);
        }
        return new AccountId(value.stringValue());
    }
}
