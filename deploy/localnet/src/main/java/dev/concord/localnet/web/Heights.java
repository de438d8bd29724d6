package dev.concord.localnet.web;

import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.Protocol;
import dev.concord.near.key.CryptoHash;
import tools.jackson.databind.JsonNode;

/** Finds the block that a call means: by finality, by height or by hash. */
final class Heights {

    private Heights() {}

    static long of(Chain chain, Params params) {
        var id = params.find("block_id", 0);
        if (id.isPresent()) {
            return byId(chain, id.get());
        }
        if (params.find("sync_checkpoint", 1).isPresent()) {
            return Protocol.GENESIS_HEIGHT;
        }
        var finality =
                params.find("finality", 1).map(value -> value.asString("")).orElse("optimistic");
        return switch (finality) {
            case "optimistic" -> chain.head();
            case "near-final" -> Math.max(Protocol.GENESIS_HEIGHT, chain.head() - 1);
            case "final" -> chain.finalHead();
            default ->
                throw RpcProblem.parseError("finality: " + finality + " (expected: optimistic, near-final or final)");
        };
    }

    static long byId(Chain chain, JsonNode id) {
        if (id.isIntegralNumber() && id.canConvertToLong()) {
            return known(chain, id.longValue());
        }
        var hash = hash(id);
        return chain.heightOf(hash).orElseThrow(() -> RpcProblem.unknownBlock("BLOCK: " + hash));
    }

    private static long known(Chain chain, long height) {
        if (!chain.exists(height)) {
            throw RpcProblem.unknownBlock("BLOCK HEIGHT: " + height);
        }
        return height;
    }

    private static CryptoHash hash(JsonNode id) {
        try {
            return CryptoHash.parse(id.asString(""));
        } catch (IllegalArgumentException unreadable) {
            throw RpcProblem.parseError("block_id: " + unreadable.getMessage());
        }
    }
}
