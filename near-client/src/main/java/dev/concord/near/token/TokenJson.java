package dev.concord.near.token;

import dev.concord.near.key.Bytes;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON to and from contracts, which anybody may have written: no repeated names, as contracts have it, and no depths. */
final class TokenJson {

    private static final int MAX_DEPTH = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private TokenJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static Bytes bytes(JsonNode node) {
        return Bytes.of(MAPPER.writeValueAsBytes(node));
    }

    static JsonNode read(Bytes content) {
        return MAPPER.readTree(content.toArray());
    }

    static JsonNode read(String content) {
        return MAPPER.readTree(content);
    }
}
