package dev.concord.localnet.web;

import dev.concord.localnet.node.Awaited;
import dev.concord.localnet.node.Submission;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.SignedTransaction;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers {@code send_tx}, {@code tx}, {@code EXPERIMENTAL_tx_status} and {@code EXPERIMENTAL_receipt}. */
final class TransactionMethods {

    /** As long as real nodes wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Endpoint node;

    TransactionMethods(Endpoint node) {
        this.node = node;
    }

    JsonNode send(Params params) throws InterruptedException {
        var bytes = params.base64("signed_tx_base64", 0);
        var level = level(params, 1);
        var signed = decoded(bytes.toArray());
        var submission = node.submit(signed);
        if (level == WaitUntil.NONE) {
            return Json.object().put("final_execution_status", WaitUntil.NONE.name());
        }
        if (submission instanceof Submission.Refused(var error)) {
            throw RpcProblem.invalidTransaction(error);
        }
        return awaited(signed.hash(), Optional.of(signed), level, false);
    }

    JsonNode status(Params params, boolean withReceipts) throws InterruptedException {
        var hash = params.hash("tx_hash", 0);
        params.account("sender_account_id", 1);
        var level = level(params, 2);
        if (level == WaitUntil.NONE && node.read(chain -> chain.trace(hash)).isEmpty()) {
            throw RpcProblem.unknownTransaction(hash);
        }
        return awaited(hash, Optional.empty(), level, withReceipts);
    }

    JsonNode receipt(Params params) {
        var id = params.hash("receipt_id", 0);
        return node.read(chain -> chain.receipt(id))
                .map(TransactionJson::receipt)
                .orElseThrow(() -> RpcProblem.unknownReceipt(id));
    }

    /** Of receipts: what a block did is proven by a block after it. */
    JsonNode proof(Params params) {
        var type = params.text("type", 0);
        if (!type.equals("receipt")) {
            throw RpcProblem.parseError("type: " + type + " (expected: receipt)");
        }
        var id = params.hash("receipt_id", 1);
        params.account("receiver_id", 2);
        var head = params.hash("light_client_head", 3);
        return node.read(chain -> {
            var headHeight = chain.heightOf(head).orElseThrow(() -> RpcProblem.unknownBlock("BLOCK: " + head));
            var outcome =
                    chain.outcome(id).orElseThrow(() -> RpcProblem.notProven("UNKNOWN_TRANSACTION_OR_RECEIPT", id));
            if (outcome.height() >= headHeight) {
                throw RpcProblem.notProven("NOT_CONFIRMED", id);
            }
            return TransactionJson.proof(outcome, chain.block(outcome.height() + 1), chain::hashOf);
        });
    }

    private JsonNode awaited(CryptoHash hash, Optional<SignedTransaction> sent, WaitUntil level, boolean withReceipts)
            throws InterruptedException {
        return switch (node.await(hash, sent, level, PATIENCE)) {
            case Awaited.Reached(var trace) ->
                node.read(chain -> {
                    var result = TransactionJson.trace(trace, chain::hashOf);
                    if (withReceipts) {
                        var receipts = result.putArray("receipts");
                        trace.receipts().forEach(each -> receipts.add(TransactionJson.receipt(each.receipt())));
                    }
                    return result;
                });
            case Awaited.Invalid(var error) -> throw RpcProblem.invalidTransaction(error);
            case Awaited.TimedOut() -> throw RpcProblem.timeout();
        };
    }

    private static SignedTransaction decoded(byte[] bytes) {
        try {
            return SignedTransaction.decode(bytes);
        } catch (IllegalArgumentException malformed) {
            throw RpcProblem.parseError("Failed to decode transaction: " + malformed.getMessage());
        }
    }

    private static WaitUntil level(Params params, int position) {
        return params.find("wait_until", position)
                .map(value -> params.parsed("wait_until", position, WaitUntil::valueOf))
                .orElse(WaitUntil.EXECUTED_OPTIMISTIC);
    }
}
