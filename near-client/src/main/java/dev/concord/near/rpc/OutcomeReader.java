package dev.concord.near.rpc;

import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads transactions and what came of them. */
final class OutcomeReader {

    private OutcomeReader() {}

    static TransactionStatus status(Fields result) {
        var reached = level(result.text("final_execution_status"));
        return new TransactionStatus(reached, result.node().has("transaction_outcome") ? outcome(result) : null);
    }

    static List<ReceiptView> receipts(Fields result) {
        return StreamSupport.stream(result.array("receipts").spliterator(), false)
                .map(Fields::new)
                .map(OutcomeReader::receipt)
                .toList();
    }

    static TransactionView transaction(Fields view) {
        return new TransactionView(
                view.hash("hash"),
                view.account("signer_id"),
                view.text("public_key"),
                view.nonce("nonce"),
                view.account("receiver_id"),
                actions(view));
    }

    /** A receipt; one that only carries a result has no actions. */
    static ReceiptView receipt(Fields view) {
        var content = view.object("receipt");
        return new ReceiptView(
                view.hash("receipt_id"),
                view.account("predecessor_id"),
                view.account("receiver_id"),
                content.node().has("Action") ? actions(content.object("Action")) : List.of());
    }

    private static List<ViewedAction> actions(Fields view) {
        return StreamSupport.stream(view.array("actions").spliterator(), false)
                .map(OutcomeReader::action)
                .toList();
    }

    private static WaitUntil level(String name) {
        try {
            return WaitUntil.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new MalformedReply("final_execution_status: " + name + " (expected: " + WaitUntil.NONE + " to "
                    + WaitUntil.FINAL + ")");
        }
    }

    private static TransactionOutcome outcome(Fields result) {
        return new TransactionOutcome(
                transaction(result.object("transaction")),
                executionStatus(result.present("status")),
                execution(result.object("transaction_outcome")),
                StreamSupport.stream(result.array("receipts_outcome").spliterator(), false)
                        .map(receipt -> execution(new Fields(receipt)))
                        .toList());
    }

    /** Reads the outcome that a proof for light clients is about. */
    static ExecutionOutcome proven(CryptoHash receipt, Fields proof) {
        var shown = execution(proof.object("outcome_proof"));
        if (!shown.id().equals(receipt)) {
            throw new MalformedReply("outcome_proof: %s (expected: %s, as asked)".formatted(shown.id(), receipt));
        }
        return shown;
    }

    private static ExecutionOutcome execution(Fields view) {
        var outcome = view.object("outcome");
        return new ExecutionOutcome(
                view.hash("id"),
                view.hash("block_hash"),
                outcome.text("executor_id"),
                executionStatus(outcome.present("status")),
                outcome.number("gas_burnt"),
                outcome.amount("tokens_burnt"),
                logs(outcome));
    }

    static List<String> logs(Fields view) {
        return StreamSupport.stream(view.array("logs").spliterator(), false)
                .map(log -> {
                    if (!log.isString()) {
                        throw new MalformedReply("logs: " + log + " (expected: text)");
                    }
                    return log.stringValue();
                })
                .toList();
    }

    private static ExecutionStatus executionStatus(JsonNode status) {
        if (status.has("SuccessValue")) {
            return new ExecutionStatus.Succeeded(base64(status.get("SuccessValue")));
        }
        if (status.has("SuccessReceiptId")) {
            return new ExecutionStatus.Succeeded(Bytes.EMPTY);
        }
        if (status.has("Failure")) {
            return failure(new Fields(status).object("Failure"));
        }
        if (status.isString()) {
            return new ExecutionStatus.Pending();
        }
        throw new MalformedReply("status: " + status);
    }

    private static ExecutionStatus failure(Fields failure) {
        if (!failure.node().has("ActionError")) {
            var error = failure.present("InvalidTxError");
            return new ExecutionStatus.FoundInvalid(Variant.name(error), error.toString());
        }
        var error = failure.object("ActionError");
        var kind = error.present("kind");
        var index = error.node().path("index");
        return new ExecutionStatus.ActionFailed(
                index.isInt() ? Integer.valueOf(index.intValue()) : null, Variant.name(kind), kind.toString());
    }

    private static ViewedAction action(JsonNode action) {
        var kind = Variant.name(action);
        return switch (kind) {
            case "Transfer" ->
                new ViewedAction.Transfer(new Fields(action).object(kind).amount("deposit"));
            case "FunctionCall" -> {
                var call = new Fields(action).object(kind);
                yield new ViewedAction.FunctionCall(
                        call.text("method_name"), base64(call.present("args")), call.amount("deposit"));
            }
            default -> new ViewedAction.Other(kind);
        };
    }

    private static Bytes base64(JsonNode text) {
        try {
            return Bytes.fromBase64(text.asString());
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedReply("base64: " + unreadable.getMessage());
        }
    }
}
