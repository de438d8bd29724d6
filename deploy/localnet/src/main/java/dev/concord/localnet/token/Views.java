package dev.concord.localnet.token;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Methods that only look. */
final class Views {

    private Views() {}

    static JsonNode balanceOf(Execution execution) {
        var account = execution.arguments().account("account_id");
        return Json.text(execution.holdings().find(account).orElse(BigInteger.ZERO));
    }

    static JsonNode totalSupply(Execution execution) {
        return Json.text(execution.holdings().supply());
    }

    /** NEP-148. */
    static JsonNode metadata(Execution execution) {
        var token = execution.call().token();
        return Json.object()
                .put("spec", "ft-1.0.0")
                .put("name", token.name())
                .put("symbol", token.symbol())
                .putNull("icon")
                .putNull("reference")
                .putNull("reference_hash")
                .put("decimals", token.decimals());
    }

    static JsonNode storageBalanceOf(Execution execution) {
        return Registrations.balanceOf(execution, execution.arguments().account("account_id"));
    }

    static JsonNode isPaused(Execution execution) {
        return BooleanNode.valueOf(execution.holdings().isPaused());
    }
}
