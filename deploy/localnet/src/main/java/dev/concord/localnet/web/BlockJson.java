package dev.concord.localnet.web;

import dev.concord.localnet.chain.Block;
import dev.concord.localnet.chain.Protocol;
import dev.concord.near.key.CryptoHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Blocks and chunks with nearcore's full headers. Every root is zero: this chain has no Merkle trees. */
final class BlockJson {

    static final String AUTHOR = "node.localnet";

    private static final String ZERO = CryptoHash.of(new byte[CryptoHash.SIZE]).toString();
    private static final String NO_SIGNATURE = "ed25519:" + "1".repeat(64);
    private static final String[] BLOCK_ROOTS = {
        "block_body_hash",
        "block_merkle_root",
        "challenges_root",
        "chunk_headers_root",
        "chunk_receipts_root",
        "chunk_tx_root",
        "epoch_id",
        "next_bp_hash",
        "next_epoch_id",
        "outcome_root",
        "prev_state_root",
        "random_value"
    };
    private static final String[] LIGHT_ROOTS = {
        "block_merkle_root", "epoch_id", "next_bp_hash", "next_epoch_id", "outcome_root", "prev_state_root"
    };
    private static final String[] CHUNK_ROOTS = {
        "encoded_merkle_root", "outcome_root", "outgoing_receipts_root", "prev_state_root", "tx_root"
    };

    private BlockJson() {}

    /**
     * Shows a block.
     *
     * @param chunk the block that brought its chunk
     * @param lastFinal the block that is final as of this one
     */
    static ObjectNode block(Block block, Block chunk, CryptoHash lastFinal) {
        var view = Json.object().put("author", AUTHOR);
        view.set("header", header(block, lastFinal));
        view.putArray("chunks").add(chunkHeader(chunk));
        return view;
    }

    static ObjectNode chunkHeader(Block block) {
        var header = Json.object()
                .put("chunk_hash", block.chunkHash().toString())
                .put("prev_block_hash", block.previousHash().toString())
                .put("height_created", block.height())
                .put("height_included", block.height())
                .put("shard_id", 0)
                .put("gas_used", block.gasUsed())
                .put("gas_limit", Protocol.GAS_PER_BLOCK)
                .put("balance_burnt", block.burnt().toString())
                .put("encoded_length", 0)
                .put("rent_paid", "0")
                .put("validator_reward", "0")
                .put("signature", NO_SIGNATURE)
                .putNull("bandwidth_requests")
                .putNull("congestion_info");
        header.putArray("validator_proposals");
        for (var root : CHUNK_ROOTS) {
            header.put(root, ZERO);
        }
        return header;
    }

    /** The part of a header that light clients hash. */
    static ObjectNode light(Block block) {
        var view = Json.object()
                .put("prev_block_hash", block.previousHash().toString())
                .put("inner_rest_hash", ZERO);
        var inner = view.putObject("inner_lite")
                .put("height", block.height())
                .put("timestamp", block.epochNanos())
                .put("timestamp_nanosec", Long.toString(block.epochNanos()));
        for (var root : LIGHT_ROOTS) {
            inner.put(root, ZERO);
        }
        return view;
    }

    private static JsonNode header(Block block, CryptoHash lastFinal) {
        var header = Json.object()
                .put("height", block.height())
                .put("hash", block.hash().toString())
                .put("prev_hash", block.previousHash().toString())
                .put("prev_height", block.height() - 1)
                .put("timestamp", block.epochNanos())
                .put("timestamp_nanosec", Long.toString(block.epochNanos()))
                .put("last_final_block", lastFinal.toString())
                .put("last_ds_final_block", lastFinal.toString())
                .put("gas_price", Protocol.GAS_PRICE.toString())
                .put("total_supply", block.supply().toString())
                .put("block_ordinal", block.height())
                .put("chunks_included", block.chunkHeight() == block.height() ? 1 : 0)
                .put("latest_protocol_version", Protocol.VERSION)
                .put("rent_paid", "0")
                .put("validator_reward", "0")
                .put("signature", NO_SIGNATURE)
                .putNull("epoch_sync_data_hash")
                .putNull("chunk_endorsements");
        header.putArray("chunk_mask").add(block.chunkHeight() == block.height());
        header.putArray("approvals");
        header.putArray("challenges_result");
        header.putArray("validator_proposals");
        for (var root : BLOCK_ROOTS) {
            header.put(root, ZERO);
        }
        return header;
    }
}
