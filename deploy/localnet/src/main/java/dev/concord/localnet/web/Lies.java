package dev.concord.localnet.web;

import dev.concord.localnet.fault.Fault;
import dev.concord.localnet.fault.FaultKind;
import dev.concord.localnet.fault.Faults;
import java.math.BigInteger;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes true answers into false ones, such as a broken or hostile endpoint gives. */
final class Lies {

    private static final Set<String> STATUS_METHODS = Set.of("send_tx", "tx", "EXPERIMENTAL_tx_status");

    private final Faults faults;

    Lies(Faults faults) {
        this.faults = faults;
    }

    /** Gives the result, or what this endpoint tells instead of it. */
    JsonNode told(String endpoint, String method, JsonNode result) {
        if (!(result instanceof ObjectNode truth)) {
            return result;
        }
        switch (method) {
            case "query" -> ofState(endpoint, truth);
            case "chunk" ->
                faults.strike(endpoint, method, FaultKind.LIE_UNKNOWN).ifPresent(lie -> truth.putArray("transactions"));
            default -> {
                if (STATUS_METHODS.contains(method)) {
                    ofTransaction(endpoint, method, truth);
                }
            }
        }
        return truth;
    }

    private void ofState(String endpoint, ObjectNode truth) {
        if (truth.has("nonce")) {
            faults.strike(endpoint, "query", FaultKind.LIE_NONCE).ifPresent(lie -> add(truth, "nonce", lie));
        }
        if (truth.has("amount")) {
            faults.strike(endpoint, "query", FaultKind.LIE_BALANCE)
                    .ifPresent(lie -> truth.put("amount", truth.get("amount").stringValue() + "0"));
        }
        faults.strike(endpoint, "query", FaultKind.LIE_HEIGHT).ifPresent(lie -> add(truth, "block_height", lie));
    }

    private void ofTransaction(String endpoint, String method, ObjectNode truth) {
        faults.strike(endpoint, method, FaultKind.LIE_UNKNOWN).ifPresent(lie -> {
            throw RpcProblem.timeout();
        });
        if (!truth.path("status").isObject()) {
            return;
        }
        if (truth.path("status").has("Failure")) {
            faults.strike(endpoint, method, FaultKind.LIE_SUCCEEDED)
                    .ifPresent(lie -> truth.putObject("status").put("SuccessValue", ""));
        } else {
            faults.strike(endpoint, method, FaultKind.LIE_FAILED).ifPresent(lie -> fail(truth));
        }
    }

    private static void fail(ObjectNode truth) {
        truth.putObject("status")
                .putObject("Failure")
                .putObject("ActionError")
                .put("index", 0)
                .putObject("kind")
                .putObject("AccountDoesNotExist")
                .put("account_id", "nobody.localnet");
    }

    private static void add(ObjectNode truth, String field, Fault lie) {
        truth.put(field, truth.get(field).bigIntegerValue().add(BigInteger.valueOf(lie.size())));
    }
}
