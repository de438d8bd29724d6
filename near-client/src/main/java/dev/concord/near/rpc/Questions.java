package dev.concord.near.rpc;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parameters of calls, as nodes read them. */
final class Questions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Questions() {}

    static ObjectNode parameters() {
        return JSON.createObjectNode();
    }

    static ArrayNode list() {
        return JSON.createArrayNode();
    }

    static ObjectNode at(BlockId block) {
        return switch (block) {
            case Finality finality -> parameters().put("finality", finality.code());
            case BlockHeight(var height) -> parameters().put("block_id", height);
            case BlockHash(var hash) -> parameters().put("block_id", hash.toString());
        };
    }
}
