package dev.concord.localnet.web;

import java.util.Collection;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON in and out. */
final class Json {

    /** A transaction of 1.5 MiB in base64, and some room. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(MAX_BYTES)
                            .build())
                    .build())
            .build();

    private Json() {}

    static JsonNode read(byte[] content) {
        return MAPPER.readTree(content);
    }

    static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static ArrayNode texts(Collection<?> values) {
        var array = array();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    static JsonNode text(String value) {
        return StringNode.valueOf(value);
    }
}
