package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.BlockView.ChunkPoint;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads blocks, chunks, accounts, keys and the node's own status. */
final class ViewReader {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private ViewReader() {}

    static BlockView block(Fields result) {
        var header = result.object("header");
        var nanos = header.number("timestamp");
        return new BlockView(
                new BlockPoint(header.number("height"), header.hash("hash")),
                header.hash("prev_hash"),
                Instant.ofEpochSecond(nanos / NANOS_PER_SECOND, nanos % NANOS_PER_SECOND),
                header.amount("gas_price"),
                StreamSupport.stream(result.array("chunks").spliterator(), false)
                        .map(chunk -> chunkPoint(new Fields(chunk)))
                        .toList());
    }

    static ChunkView chunk(Fields result) {
        var header = chunkPoint(result.object("header"));
        return new ChunkView(
                header.hash(),
                header.shardId(),
                header.heightIncluded(),
                StreamSupport.stream(result.array("transactions").spliterator(), false)
                        .map(transaction -> OutcomeReader.transaction(new Fields(transaction)))
                        .toList());
    }

    static ChunkForAccounts chunkFor(Set<AccountId> receivers, Fields result) {
        var header = chunkPoint(result.object("header"));
        return new ChunkForAccounts(
                header.hash(),
                header.heightIncluded(),
                ofReceivers(receivers, result.array("transactions"))
                        .map(OutcomeReader::transaction)
                        .toList(),
                ofReceivers(receivers, result.array("receipts"))
                        .filter(receipt -> receipt.node().path("receipt").has("Action"))
                        .map(OutcomeReader::receipt)
                        .toList());
    }

    private static Stream<Fields> ofReceivers(Set<AccountId> receivers, JsonNode views) {
        var names = receivers.stream().map(AccountId::value).collect(Collectors.toSet());
        return StreamSupport.stream(views.spliterator(), false)
                .filter(view -> names.contains(view.path("receiver_id").asString("")))
                .map(Fields::new);
    }

    static AccountAnswer.Found account(Fields result) {
        return new AccountAnswer.Found(
                result.amount("amount"), result.amount("locked"), result.number("storage_usage"), point(result));
    }

    static AccessKeyAnswer accessKey(Fields result) {
        if (result.node().has("error")) {
            return keyError(result);
        }
        var fullAccess = Variant.name(result.present("permission")).equals("FullAccess");
        return new AccessKeyAnswer.Found(result.nonce("nonce"), fullAccess, point(result));
    }

    static BlockPoint point(Fields answer) {
        return new BlockPoint(answer.number("block_height"), answer.hash("block_hash"));
    }

    static NodeStatus status(Fields result) {
        var progress = result.object("sync_info");
        return new NodeStatus(
                result.text("chain_id"),
                result.hash("genesis_hash"),
                new BlockPoint(progress.number("latest_block_height"), progress.hash("latest_block_hash")),
                time(progress.text("latest_block_time")),
                progress.flag("syncing"));
    }

    /** Chains before protocol version 85 buy gas at the price that they burn it at, and charge no account. */
    static ChainLimits limits(Fields protocol) {
        var runtime = protocol.object("runtime_config");
        var contracts = runtime.object("wasm_config").object("limit_config");
        var minGasPrice = protocol.amount("min_gas_price");
        return new ChainLimits(
                protocol.text("chain_id"),
                protocol.number("transaction_validity_period"),
                runtime.amount("storage_amount_per_byte"),
                minGasPrice,
                runtime.findAmount("min_gas_purchase_price").orElse(minGasPrice),
                runtime.findAmount("account_creation_charge").orElse(NearAmount.ZERO),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, contracts.number("max_actions_per_receipt"))),
                contracts.number("max_total_prepaid_gas"));
    }

    /** Nodes answer an unknown key with HTTP 200 and a text; any other text there means that the view failed. */
    private static AccessKeyAnswer keyError(Fields result) {
        var message = result.text("error");
        if (!message.contains("does not exist")) {
            throw new MalformedReply("view_access_key: " + message);
        }
        return new AccessKeyAnswer.Absent(point(result));
    }

    private static ChunkPoint chunkPoint(Fields header) {
        return new ChunkPoint(header.hash("chunk_hash"), header.number("shard_id"), header.number("height_included"));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new MalformedReply("latest_block_time: " + unreadable.getMessage());
        }
    }
}
