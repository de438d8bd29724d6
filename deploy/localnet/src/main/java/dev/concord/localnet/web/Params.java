package dev.concord.localnet.web;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The parameters of a call, by name or, as older clients send them, by position. */
record Params(JsonNode node) {

    Optional<JsonNode> find(String name, int position) {
        var value = node.isArray() ? node.get(position) : node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    String text(String name, int position) {
        return find(name, position)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElseThrow(() -> RpcProblem.parseError(name + ": missing (expected: text)"));
    }

    AccountId account(String name, int position) {
        return parsed(name, position, AccountId::new);
    }

    PublicKey publicKey(String name, int position) {
        return parsed(name, position, PublicKey::parse);
    }

    CryptoHash hash(String name, int position) {
        return parsed(name, position, CryptoHash::parse);
    }

    Bytes base64(String name, int position) {
        return parsed(name, position, Bytes::fromBase64);
    }

    <T> T parsed(String name, int position, Function<String, T> parser) {
        var text = text(name, position);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw RpcProblem.parseError(name + ": " + unreadable.getMessage());
        }
    }
}
