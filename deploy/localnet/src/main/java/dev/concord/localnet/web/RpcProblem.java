package dev.concord.localnet.web;

import dev.concord.localnet.chain.ChainError;
import dev.concord.localnet.web.RpcError.Family;
import dev.concord.near.key.CryptoHash;
import tools.jackson.databind.JsonNode;

/** A call that ends in an error; thrown in this package only, and turned into an answer in one place. */
final class RpcProblem extends RuntimeException {

    private final transient RpcError error;

    private RpcProblem(RpcError error) {
        super(error.cause(), null, false, false);
        this.error = error;
    }

    RpcError error() {
        return error;
    }

    static RpcProblem parseError(String message) {
        var info = Json.object().put("error_message", message);
        return new RpcProblem(
                new RpcError(400, Family.REQUEST_VALIDATION_ERROR, "PARSE_ERROR", info, Json.text(message)));
    }

    static RpcProblem methodNotFound(String method) {
        var info = Json.object().put("method_name", method);
        return new RpcProblem(
                new RpcError(400, Family.REQUEST_VALIDATION_ERROR, "METHOD_NOT_FOUND", info, Json.text(method)));
    }

    static RpcProblem internal(String message) {
        var info = Json.object().put("error_message", message);
        return new RpcProblem(new RpcError(500, Family.INTERNAL_ERROR, "INTERNAL_ERROR", info, Json.text(message)));
    }

    static RpcProblem timeout() {
        return new RpcProblem(
                new RpcError(408, Family.HANDLER_ERROR, "TIMEOUT_ERROR", Json.object(), Json.text("Timeout")));
    }

    static RpcProblem unknownBlock(String which) {
        return new RpcProblem(new RpcError(
                422,
                Family.HANDLER_ERROR,
                "UNKNOWN_BLOCK",
                Json.object(),
                Json.text("DB Not Found Error: " + which + " \n Cause: Unknown")));
    }

    static RpcProblem unknownChunk(CryptoHash hash) {
        var info = Json.object().put("chunk_hash", hash.toString());
        return new RpcProblem(handler("UNKNOWN_CHUNK", info, "Chunk " + hash + " does not exist"));
    }

    static RpcProblem unknownTransaction(CryptoHash hash) {
        var info = Json.object().put("requested_transaction_hash", hash.toString());
        return new RpcProblem(handler("UNKNOWN_TRANSACTION", info, "Transaction " + hash + " doesn't exist"));
    }

    static RpcProblem unknownReceipt(CryptoHash id) {
        var info = Json.object().put("receipt_id", id.toString());
        return new RpcProblem(handler("UNKNOWN_RECEIPT", info, "Receipt with id " + id + " has never been observed"));
    }

    static RpcProblem notProven(String cause, CryptoHash id) {
        var info = Json.object().put("transaction_or_receipt_id", id.toString());
        return new RpcProblem(handler(cause, info, "No proof of " + id));
    }

    static RpcProblem unknownAccount(String account, long height, CryptoHash blockHash) {
        var info = Json.object()
                .put("requested_account_id", account)
                .put("block_height", height)
                .put("block_hash", blockHash.toString());
        return new RpcProblem(handler("UNKNOWN_ACCOUNT", info, "account " + account + " does not exist while viewing"));
    }

    static RpcProblem invalidTransaction(ChainError reason) {
        var reasonJson = ErrorJson.of(reason);
        var data = Json.object();
        data.putObject("TxExecutionError").set("InvalidTxError", reasonJson);
        var info = Json.object().set("InvalidTxError", reasonJson);
        return new RpcProblem(new RpcError(200, Family.HANDLER_ERROR, "INVALID_TRANSACTION", info, data));
    }

    private static RpcError handler(String cause, JsonNode info, String data) {
        return new RpcError(200, Family.HANDLER_ERROR, cause, info, Json.text(data));
    }
}
