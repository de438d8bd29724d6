package dev.concord.local.apidrill;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws what services stumble over: wrong types, numbers without end, letters that are none, text that means something to others. */
final class Nonsense {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int NESTED = 40;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "null",
            "-1",
            "0",
            "1e400",
            "NaN",
            "a\u0000b",
            "\u0000",
            "\ud83d\ude80".repeat(300),
            "\ud800",
            "\u202egnp.exe",
            "\ufeffx",
            "'; drop table members; --",
            "${jndi:ldap://127.0.0.1/x}",
            "../../../etc/passwd",
            "%00%2e%2e%2f",
            "<script>alert(1)</script>",
            "x".repeat(250),
            "x".repeat(5_000),
            "2026-11-26T10:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "0000-00-00T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "019a3c5e-7d00-7000-8000-00000000000g",
            "ed25519:11111111111111111111111111111111",
            "9".repeat(40));

    private static final List<JsonNode> NUMBERS = Stream.of(
                    "0",
                    "-0.0",
                    "-1",
                    "1",
                    "2147483648",
                    "9223372036854775808",
                    "1e400",
                    "-1e-400",
                    "0.1",
                    "1e2147483647")
            .map(BigDecimal::new)
            .map(number -> (JsonNode) JSON.numberNode(number))
            .toList();

    private final RandomGenerator random;

    Nonsense(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 2 -> JSON.arrayNode();
            case 3 -> JSON.objectNode();
            case 4 -> JSON.booleanNode(random.nextBoolean());
            case 5 -> JSON.numberNode(BigInteger.TWO.pow(random.nextInt(2_000)));
            case 6 -> nested();
            default -> JSON.stringNode(text());
        };
    }

    private JsonNode nested() {
        JsonNode node = JSON.nullNode();
        for (var depth = random.nextInt(NESTED); depth > 0; depth--) {
            node = random.nextBoolean()
                    ? JSON.arrayNode().add(node)
                    : JSON.objectNode().set("a", node);
        }
        return node;
    }
}
