package dev.concord.localnet.web;

import dev.concord.localnet.chain.Block;
import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.Protocol;
import dev.concord.localnet.chain.TransactionTrace;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Answers {@code block}, {@code chunk} and {@code gas_price}. */
final class BlockMethods {

    private final Endpoint node;

    BlockMethods(Endpoint node) {
        this.node = node;
    }

    JsonNode block(Params params) {
        return node.read(chain -> {
            var height = Heights.of(chain, params);
            var block = chain.block(height);
            var lastFinal = Math.max(Protocol.GENESIS_HEIGHT, height - Protocol.FINALITY_LAG);
            return BlockJson.block(block, chain.block(block.chunkHeight()), chain.hashOf(lastFinal));
        });
    }

    JsonNode chunk(Params params) {
        return show(node.read(chain -> contents(chain, chunkHeight(chain, params))));
    }

    JsonNode gasPrice(Params params) {
        params.find("block_id", 0).ifPresent(id -> node.read(chain -> Heights.byId(chain, id)));
        return Json.object().put("gas_price", Protocol.GAS_PRICE.toString());
    }

    private static JsonNode show(Contents contents) {
        var view = Json.object().put("author", BlockJson.AUTHOR);
        view.set("header", BlockJson.chunkHeader(contents.block()));
        var transactions = view.putArray("transactions");
        contents.transactions().forEach(trace -> transactions.add(TransactionJson.transaction(trace.transaction())));
        var receipts = view.putArray("receipts");
        contents.receipts().forEach(receipts::add);
        return view;
    }

    private static Contents contents(Chain chain, long height) {
        var block = chain.block(height);
        return new Contents(
                block,
                block.transactions().stream()
                        .flatMap(hash -> chain.trace(hash).stream())
                        .toList(),
                block.receipts().stream()
                        .flatMap(id -> chain.receipt(id).stream())
                        .map(receipt -> (JsonNode) TransactionJson.receipt(receipt))
                        .toList());
    }

    private static long chunkHeight(Chain chain, Params params) {
        if (params.node().has("block_id")) {
            var shard = params.find("shard_id", 1).map(id -> id.asLong(-1)).orElse(-1L);
            if (shard != 0) {
                throw RpcProblem.parseError("shard_id: " + shard + " (expected: 0)");
            }
            return chain.block(Heights.of(chain, params)).chunkHeight();
        }
        var hash = params.hash("chunk_id", 0);
        return chain.heightOfChunk(hash).orElseThrow(() -> RpcProblem.unknownChunk(hash));
    }

    private record Contents(Block block, List<TransactionTrace> transactions, List<JsonNode> receipts) {}
}
