package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Asks the chain over JSON-RPC. Every method may throw {@link TransientFailure} when no endpoint answers, and
 * {@link DefiniteFailure} when the question is refused; what a caller must expect is in the answer's type. Safe for
 * use by many threads.
 */
public final class NearRpc implements AutoCloseable {

    private final NodeClient client;
    private final List<URI> uris;
    private final CallTimes times;
    private final Endpoints endpoints;

    private NearRpc(NodeClient client, List<URI> uris, CallTimes times) {
        this.client = client;
        this.uris = List.copyOf(uris);
        this.times = times;
        this.endpoints = new Endpoints(
                uris.stream().map(uri -> new HttpEndpoint(client, uri)).toList(), times);
    }

    /** Asks the given endpoints, which must follow the same chain: the next one where one does not answer. */
    public static NearRpc over(List<URI> endpoints, RpcLimits limits) {
        return over(endpoints, limits, CallTimes.IGNORED);
    }

    /** Does so, and tells how long each call took. */
    public static NearRpc over(List<URI> endpoints, RpcLimits limits, CallTimes times) {
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("endpoints: none (expected: at least 1)");
        }
        return new NearRpc(new NodeClient(limits), endpoints, times);
    }

    public static NearRpc over(List<URI> endpoints) {
        return over(endpoints, RpcLimits.STANDARD);
    }

    /** One client per endpoint, without failover, for evidence that must come from independent nodes. */
    public List<NearRpc> apart() {
        return uris.stream()
                .map(uri -> new NearRpc(client, List.of(uri), times))
                .toList();
    }

    /** Sends a transaction's bytes. Sending the same bytes again, at any time, is harmless. */
    public SendAnswer send(byte[] signedTransaction, WaitUntil waitUntil) {
        var parameters = Questions.parameters()
                .put("signed_tx_base64", Base64.getEncoder().encodeToString(signedTransaction))
                .put("wait_until", waitUntil.name());
        return endpoints.ask("send_tx", parameters, reply -> switch (reply) {
            case Reply.Result(var result) -> new SendAnswer.Accepted(OutcomeReader.status(new Fields(result)));
            case Reply.Refusal refusal
            when refusal.name().equals("INVALID_TRANSACTION") ->
                new SendAnswer.Refused(RefusalReader.invalidTransaction(refusal));
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        });
    }

    /** Asks for a transaction. Waiting for one that is unknown ends in a {@link TransientFailure}; with NONE at once. */
    public TransactionAnswer transaction(CryptoHash hash, AccountId sender, WaitUntil waitUntil) {
        var parameters = Questions.parameters()
                .put("tx_hash", hash.toString())
                .put("sender_account_id", sender.value())
                .put("wait_until", waitUntil.name());
        return endpoints.ask("tx", parameters, reply -> switch (reply) {
            case Reply.Result(var result) -> known(hash, OutcomeReader.status(new Fields(result)));
            case Reply.Refusal refusal
            when refusal.name().equals("UNKNOWN_TRANSACTION") -> new TransactionAnswer.Unknown();
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        });
    }

    /** Asks for a transaction with its receipts, without waiting; empty if the node has not seen it, which proves nothing. */
    public Optional<TracedTransaction> trace(CryptoHash hash, AccountId sender) {
        var parameters = Questions.parameters()
                .put("tx_hash", hash.toString())
                .put("sender_account_id", sender.value())
                .put("wait_until", WaitUntil.NONE.name());
        return endpoints.ask("EXPERIMENTAL_tx_status", parameters, reply -> switch (reply) {
            case Reply.Result(var result) -> {
                var fields = new Fields(result);
                var known = known(hash, OutcomeReader.status(fields));
                yield Optional.of(new TracedTransaction(known.status(), OutcomeReader.receipts(fields)));
            }
            case Reply.Refusal refusal when refusal.name().equals("UNKNOWN_TRANSACTION") -> Optional.empty();
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        });
    }

    /**
     * Asks what came of one receipt, whichever transaction it belongs to: by the proof for light clients, which regular nodes give. The proof
     * itself is not checked.
     *
     * @param asOf a final block; what ended later is not told
     * @return empty while the node cannot tell
     */
    public Optional<ExecutionOutcome> receiptOutcome(CryptoHash receipt, AccountId receiver, CryptoHash asOf) {
        var parameters = Questions.parameters()
                .put("type", "receipt")
                .put("receipt_id", receipt.toString())
                .put("receiver_id", receiver.value())
                .put("light_client_head", asOf.toString());
        return endpoints.ask("EXPERIMENTAL_light_client_proof", parameters, reply -> switch (reply) {
            case Reply.Result(var result) -> Optional.of(OutcomeReader.proven(receipt, new Fields(result)));
            case Reply.Refusal(var name, var _) when isNotProven(name) -> Optional.empty();
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        });
    }

    private static boolean isNotProven(String refusal) {
        return switch (refusal) {
            case "UNKNOWN_TRANSACTION_OR_RECEIPT", "NOT_CONFIRMED", "UNKNOWN_BLOCK" -> true;
            default -> false;
        };
    }

    private static TransactionAnswer.Known known(CryptoHash hash, TransactionStatus status) {
        status.outcome().map(outcome -> outcome.transaction().hash()).ifPresent(shown -> {
            if (!shown.equals(hash)) {
                throw new MalformedReply("transaction: %s (expected: %s, as asked)".formatted(shown, hash));
            }
        });
        return new TransactionAnswer.Known(status);
    }

    public AccountAnswer viewAccount(AccountId account, BlockId at) {
        var parameters = Questions.at(at).put("request_type", "view_account").put("account_id", account.value());
        return endpoints.ask("query", parameters, reply -> switch (reply) {
            case Reply.Result(var result) -> ViewReader.account(new Fields(result));
            case Reply.Refusal(var name, var error)
            when name.equals("UNKNOWN_ACCOUNT") -> new AccountAnswer.Absent(evidence(error));
            case Reply.Refusal refusal when isUnknownBlock(refusal) -> new AccountAnswer.UnknownBlock();
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        });
    }

    public AccessKeyAnswer viewAccessKey(AccountId account, PublicKey key, BlockId at) {
        var parameters = Questions.at(at)
                .put("request_type", "view_access_key")
                .put("account_id", account.value())
                .put("public_key", key.toString());
        return endpoints.ask("query", parameters, reply -> switch (reply) {
            case Reply.Result(var result) -> ViewReader.accessKey(new Fields(result));
            case Reply.Refusal(var name, var error)
            when name.equals("UNKNOWN_ACCESS_KEY") || name.equals("UNKNOWN_ACCOUNT") ->
                new AccessKeyAnswer.Absent(evidence(error));
            case Reply.Refusal refusal when isUnknownBlock(refusal) -> new AccessKeyAnswer.UnknownBlock();
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        });
    }

    /** Looks at a contract: runs a method that changes nothing. */
    public CallAnswer callFunction(AccountId contract, String method, Bytes arguments, BlockId at) {
        var parameters = Questions.at(at)
                .put("request_type", "call_function")
                .put("account_id", contract.value())
                .put("method_name", method)
                .put("args_base64", arguments.base64());
        return endpoints.ask("query", parameters, reply -> switch (reply) {
            case Reply.Result(var result) -> CallReader.read(new Fields(result));
            case Reply.Refusal(var name, var error)
            when name.equals("UNKNOWN_ACCOUNT") -> new CallAnswer.Absent(evidence(error));
            case Reply.Refusal refusal when isUnknownBlock(refusal) -> new CallAnswer.UnknownBlock();
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        });
    }

    /** The newest block of that finality. */
    public BlockView block(Finality finality) {
        return endpoints.ask("block", Questions.at(finality), found(ViewReader::block));
    }

    /** A certain block; empty if the node does not have it. */
    public Optional<BlockView> blockAt(BlockId block) {
        return endpoints.ask("block", Questions.at(block), unlessUnknown(ViewReader::block));
    }

    /** A chunk by its hash; empty if the node does not have it. */
    public Optional<ChunkView> chunk(CryptoHash hash) {
        return endpoints.ask(
                "chunk", Questions.parameters().put("chunk_id", hash.toString()), unlessUnknown(ViewReader::chunk));
    }

    /** What a chunk holds for some accounts; empty if the node does not have the chunk. */
    public Optional<ChunkForAccounts> chunkFor(Set<AccountId> receivers, CryptoHash hash) {
        return endpoints.ask(
                "chunk",
                Questions.parameters().put("chunk_id", hash.toString()),
                unlessUnknown(result -> ViewReader.chunkFor(receivers, result)));
    }

    /** What a unit of gas costs now. */
    public NearAmount gasPrice() {
        var newest = Questions.list().addNull();
        return endpoints.ask("gas_price", newest, found(result -> result.amount("gas_price")));
    }

    public NodeStatus status() {
        return endpoints.ask("status", Questions.list(), found(ViewReader::status));
    }

    /** Reads the numbers that a payer depends on, as they are at the newest final block. */
    public ChainLimits limits() {
        return endpoints.ask("EXPERIMENTAL_protocol_config", Questions.at(Finality.FINAL), found(ViewReader::limits));
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> Function<Reply, T> found(Function<Fields, T> reader) {
        return reply -> switch (reply) {
            case Reply.Result(var result) -> reader.apply(new Fields(result));
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        };
    }

    private static <T> Function<Reply, Optional<T>> unlessUnknown(Function<Fields, T> reader) {
        return reply -> switch (reply) {
            case Reply.Result(var result) -> Optional.of(reader.apply(new Fields(result)));
            case Reply.Refusal refusal when isUnknownBlock(refusal) -> Optional.empty();
            case Reply.Refusal refusal -> throw RefusalReader.definite(refusal);
        };
    }

    private static boolean isUnknownBlock(Reply.Refusal refusal) {
        return switch (refusal.name()) {
            case "UNKNOWN_BLOCK", "UNKNOWN_CHUNK", "GARBAGE_COLLECTED_BLOCK" -> true;
            default -> false;
        };
    }

    private static BlockPoint evidence(JsonNode error) {
        return ViewReader.point(new Fields(error).object("cause").object("info"));
    }
}
