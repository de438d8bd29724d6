package dev.concord.localnet.web;

import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Permission;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Actions and keys as nearcore shows them. */
final class ActionJson {

    private ActionJson() {}

    static ArrayNode of(List<Action> actions) {
        var array = Json.array();
        actions.forEach(action -> array.add(of(action)));
        return array;
    }

    static JsonNode accessKey(BigInteger nonce, Permission permission) {
        return Json.object().put("nonce", nonce).set("permission", permission(permission));
    }

    private static JsonNode of(Action action) {
        var variant = Json.object();
        return switch (action) {
            case Action.CreateAccount() -> Json.text("CreateAccount");
            case Action.Transfer(var deposit) -> {
                variant.putObject("Transfer").put("deposit", deposit.toString());
                yield variant;
            }
            case Action.FunctionCall(var method, var arguments, var gas, var deposit) -> {
                variant.putObject("FunctionCall")
                        .put("method_name", method)
                        .put("args", arguments.base64())
                        .put("gas", gas)
                        .put("deposit", deposit.toString());
                yield variant;
            }
            case Action.AddKey(var key, var nonce, var permission) -> {
                variant.putObject("AddKey")
                        .put("public_key", key.toString())
                        .set("access_key", accessKey(nonce.value(), permission));
                yield variant;
            }
            case Action.DeleteKey(var key) -> {
                variant.putObject("DeleteKey").put("public_key", key.toString());
                yield variant;
            }
        };
    }

    private static JsonNode permission(Permission permission) {
        return switch (permission) {
            case Permission.FullAccess() -> Json.text("FullAccess");
            case Permission.CallsOnly(var allowance, var contract, var methods) -> {
                var variant = Json.object();
                variant.putObject("FunctionCall")
                        .put("allowance", allowance == null ? null : allowance.toString())
                        .put("receiver_id", contract.value())
                        .set("method_names", Json.texts(methods));
                yield variant;
            }
        };
    }
}
