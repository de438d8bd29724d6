package dev.concord.near.rpc;

import dev.concord.near.rpc.TransientFailure.Reason;
import tools.jackson.databind.JsonNode;

/** Reads why a node refuses. */
final class RefusalReader {

    private RefusalReader() {}

    static DefiniteFailure definite(Reply.Refusal refusal) {
        var shown = refusal.error().toString();
        return new DefiniteFailure(refusal.name(), shown.length() > 1_000 ? shown.substring(0, 1_000) + "..." : shown);
    }

    /** Reads the reason under {@code data.TxExecutionError.InvalidTxError}. */
    static InvalidTransaction invalidTransaction(Reply.Refusal refusal) {
        var reason = refusal.error().path("data").path("TxExecutionError").path("InvalidTxError");
        if (reason.isMissingNode()) {
            return new InvalidTransaction.Other("UNKNOWN", refusal.error().toString());
        }
        var kind = Variant.name(reason);
        return switch (kind) {
            case "InvalidNonce" -> invalidNonce(Variant.fields(reason));
            case "Expired" -> new InvalidTransaction.Expired();
            case "NotEnoughBalance" -> notEnoughBalance(Variant.fields(reason));
            case "ShardCongested", "ShardStuck" -> throw congested(reason);
            default -> new InvalidTransaction.Other(kind, reason.toString());
        };
    }

    private static InvalidTransaction invalidNonce(Fields fields) {
        return new InvalidTransaction.InvalidNonce(fields.nonce("tx_nonce"), fields.nonce("ak_nonce"));
    }

    private static InvalidTransaction notEnoughBalance(Fields fields) {
        return new InvalidTransaction.NotEnoughBalance(fields.amount("balance"), fields.amount("cost"));
    }

    private static TransientFailure congested(JsonNode reason) {
        return new TransientFailure(Reason.CONGESTED, reason.toString());
    }
}
