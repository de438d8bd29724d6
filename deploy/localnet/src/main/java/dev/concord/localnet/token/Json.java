package dev.concord.localnet.token;

import dev.concord.near.key.Bytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON that the contract returns, logs or sends. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode text(Object value) {
        return StringNode.valueOf(value.toString());
    }

    static JsonNode nothing() {
        return NullNode.getInstance();
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static Bytes bytes(JsonNode node) {
        return Bytes.of(MAPPER.writeValueAsBytes(node));
    }
}
