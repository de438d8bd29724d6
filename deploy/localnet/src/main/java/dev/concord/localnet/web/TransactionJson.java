package dev.concord.localnet.web;

import dev.concord.localnet.chain.Block;
import dev.concord.localnet.chain.Outcome;
import dev.concord.localnet.chain.OutcomeStatus;
import dev.concord.localnet.chain.Receipt;
import dev.concord.localnet.chain.TransactionTrace;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.SignedTransaction;
import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Transactions, receipts and outcomes as nearcore shows them. Proofs are empty: this chain has no Merkle trees. */
final class TransactionJson {

    private TransactionJson() {}

    static ObjectNode trace(TransactionTrace trace, LongFunction<CryptoHash> blockHashes) {
        var result = Json.object().put("final_execution_status", trace.reached().name());
        result.set("status", status(trace.status()));
        result.set("transaction", transaction(trace.transaction()));
        result.set("transaction_outcome", outcome(trace.conversion(), blockHashes));
        var receipts = result.putArray("receipts_outcome");
        trace.receipts().stream()
                .flatMap(receipt -> receipt.outcome().stream())
                .forEach(outcome -> receipts.add(outcome(outcome, blockHashes)));
        return result;
    }

    static JsonNode transaction(SignedTransaction signed) {
        var transaction = signed.transaction();
        return Json.object()
                .put("signer_id", transaction.signerId().value())
                .put("public_key", transaction.publicKey().toString())
                .put("nonce", transaction.nonce().value())
                .put("receiver_id", transaction.receiverId().value())
                .put("priority_fee", 0)
                .put("signature", signed.signature().toString())
                .put("hash", signed.hash().toString())
                .set("actions", ActionJson.of(transaction.actions()));
    }

    static ObjectNode receipt(Receipt receipt) {
        var view = Json.object()
                .put("predecessor_id", receipt.predecessorId().value())
                .put("receiver_id", receipt.receiverId().value())
                .put("receipt_id", receipt.id().toString())
                .put("priority", 0);
        var action = view.putObject("receipt")
                .putObject("Action")
                .put("signer_id", receipt.signerId().value())
                .put("signer_public_key", receipt.signerKey().toString())
                .put("gas_price", receipt.gasPrice().toString())
                .put("is_promise_yield", false);
        action.putArray("input_data_ids");
        action.putArray("output_data_receivers");
        action.set("actions", ActionJson.of(receipt.actions()));
        return view;
    }

    /**
     * Shows what a light client is told of a receipt.
     *
     * @param provenBy the block behind the one that executed it
     */
    static ObjectNode proof(Outcome outcome, Block provenBy, LongFunction<CryptoHash> blockHashes) {
        var proof = Json.object();
        proof.set("outcome_proof", outcome(outcome, blockHashes));
        proof.putArray("outcome_root_proof");
        proof.set("block_header_lite", BlockJson.light(provenBy));
        proof.putArray("block_proof");
        return proof;
    }

    private static ObjectNode outcome(Outcome outcome, LongFunction<CryptoHash> blockHashes) {
        var view = Json.object()
                .put("id", outcome.id().toString())
                .put("block_hash", blockHashes.apply(outcome.height()).toString());
        view.putArray("proof");
        var details = view.putObject("outcome")
                .put("executor_id", outcome.executorId().value())
                .put("gas_burnt", outcome.gasBurnt())
                .put("tokens_burnt", outcome.tokensBurnt().toString());
        details.set("logs", Json.texts(outcome.logs()));
        details.putObject("metadata").put("version", 1).putNull("gas_profile");
        details.set("receipt_ids", Json.texts(outcome.receiptIds()));
        details.set("status", status(Optional.of(outcome.status())));
        return view;
    }

    private static JsonNode status(Optional<OutcomeStatus> status) {
        return status.map(TransactionJson::status).orElseGet(() -> Json.text("Started"));
    }

    private static JsonNode status(OutcomeStatus status) {
        return switch (status) {
            case OutcomeStatus.Succeeded(var value) -> Json.object().put("SuccessValue", value.base64());
            case OutcomeStatus.Forwarded(var receiptId) -> Json.object().put("SuccessReceiptId", receiptId.toString());
            case OutcomeStatus.Failed(var index, var error) -> {
                var variant = Json.object();
                variant.putObject("Failure")
                        .putObject("ActionError")
                        .put("index", index)
                        .set("kind", ErrorJson.of(error));
                yield variant;
            }
            case OutcomeStatus.FoundInvalid(var error) -> {
                var variant = Json.object();
                variant.putObject("Failure").set("InvalidTxError", ErrorJson.of(error));
                yield variant;
            }
        };
    }
}
