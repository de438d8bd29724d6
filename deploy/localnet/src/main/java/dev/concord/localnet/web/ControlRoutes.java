package dev.concord.localnet.web;

import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Protocol;
import dev.concord.localnet.fault.Faults;
import dev.concord.localnet.node.Node;
import dev.concord.near.key.AccountId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the control API can be asked for. */
final class ControlRoutes {

    private static final String ONE_FAULT = "DELETE /control/faults/";
    private static final long MAX_BLOCKS = 1_000_000;

    private final Node node;
    private final Faults faults;

    ControlRoutes(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
    }

    /** Does what is asked; empty where there is no such route. */
    Optional<JsonNode> answer(String route, JsonNode body) {
        if (route.startsWith(ONE_FAULT)) {
            return Optional.of(Json.object().put("removed", faults.remove(id(route.substring(ONE_FAULT.length())))));
        }
        return Optional.ofNullable(
                switch (route) {
                    case "GET /control/faults" -> FaultJson.list(faults.all());
                    case "POST /control/faults" -> Json.object().put("id", faults.add(FaultJson.read(body)));
                    case "DELETE /control/faults" -> {
                        faults.clear();
                        yield Json.object();
                    }
                    case "POST /control/blocks" -> fastForward(FaultJson.number(body, "count", 1, MAX_BLOCKS));
                    case "POST /control/forks" -> fork(body);
                    case "POST /control/tokens" ->
                        decree(new Decree.Pause(
                                account(body, "account"), body.path("paused").asBoolean(true)));
                    case "POST /control/deleted-accounts" ->
                        decree(new Decree.Delete(account(body, "account"), account(body, "beneficiary")));
                    default -> null;
                });
    }

    private ObjectNode fastForward(long count) {
        node.fastForward(count);
        return head();
    }

    private ObjectNode fork(JsonNode body) {
        var blocks = FaultJson.number(body, "blocks", 1, Protocol.FINALITY_LAG);
        var undone = node.fork(blocks, body.path("lost").asBoolean(false));
        return head().put("transactions", undone);
    }

    private ObjectNode decree(Decree decree) {
        node.enact(decree);
        return head();
    }

    private ObjectNode head() {
        long height = node.read(chain -> chain.head());
        return Json.object().put("height", height);
    }

    private static AccountId account(JsonNode body, String name) {
        return new AccountId(body.path(name).asString(""));
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("id: \"" + text + "\" (expected: a fault's number)");
        }
    }
}
