package dev.concord.localnet.web;

import dev.concord.localnet.chain.AccountState;
import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.KeyState;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers {@code query}: views of accounts and keys as they were at any height. */
final class QueryMethod {

    private static final String NO_CODE =
            CryptoHash.of(new byte[CryptoHash.SIZE]).toString();

    private static final String TOKEN_CODE =
            CryptoHash.sha256("token".getBytes(StandardCharsets.UTF_8)).toString();

    private final Endpoint node;

    QueryMethod(Endpoint node) {
        this.node = node;
    }

    JsonNode query(Params params) {
        if (!params.node().isObject()) {
            throw RpcProblem.parseError("params: no object (expected: request_type and its fields)");
        }
        return node.read(chain -> {
            var at = new At(chain, Heights.of(chain, params));
            var request = params.text("request_type", 0);
            var account = params.account("account_id", 0);
            return switch (request) {
                case "view_account" -> viewAccount(at, account);
                case "view_access_key" -> viewAccessKey(at, account, params.publicKey("public_key", 0));
                case "view_access_key_list" -> viewAccessKeyList(at, account);
                case "call_function" -> ViewCall.call(at, account, params);
                default ->
                    throw RpcProblem.parseError("request_type: " + request
                            + " (expected: view_account, view_access_key, view_access_key_list or call_function)");
            };
        });
    }

    private static JsonNode viewAccount(At at, AccountId account) {
        var state = at.account(account);
        return at.stamp(Json.object()
                .put("amount", state.amount().toString())
                .put("locked", "0")
                .put("code_hash", state.token() == null ? NO_CODE : TOKEN_CODE)
                .put("storage_usage", state.storageBytes())
                .put("storage_paid_at", 0));
    }

    /** An unknown key is a result with an error in it, with HTTP 200: clients match the text. */
    private static JsonNode viewAccessKey(At at, AccountId account, PublicKey key) {
        return at.chain()
                .world()
                .at(at.height())
                .key(account, key)
                .map(QueryMethod::accessKey)
                .map(at::stamp)
                .orElseGet(() -> at.failed("access key " + key + " does not exist while viewing"));
    }

    private static JsonNode viewAccessKeyList(At at, AccountId account) {
        at.account(account);
        var result = Json.object();
        var keys = result.putArray("keys");
        at.chain()
                .world()
                .keys(account, at.height())
                .forEach((key, state) ->
                        keys.addObject().put("public_key", key.toString()).set("access_key", accessKey(state)));
        return at.stamp(result);
    }

    private static ObjectNode accessKey(KeyState state) {
        return (ObjectNode) ActionJson.accessKey(state.nonce().value(), state.permission());
    }

    /** The block that is asked about. */
    record At(Chain chain, long height) {

        AccountState account(AccountId account) {
            return chain.world()
                    .at(height)
                    .account(account)
                    .orElseThrow(() -> RpcProblem.unknownAccount(account.value(), height, chain.hashOf(height)));
        }

        ObjectNode stamp(ObjectNode result) {
            return result.put("block_height", height)
                    .put("block_hash", chain.hashOf(height).toString());
        }

        ObjectNode failed(String message) {
            return failed(message, List.of());
        }

        ObjectNode failed(String message, List<String> logs) {
            var result = Json.object().put("error", message);
            result.set("logs", Json.texts(logs));
            return stamp(result);
        }
    }
}
