package dev.concord.localnet.token;

import tools.jackson.databind.JsonNode;

/** The owner's brake. No NEP has it, yet tokens that matter do. */
final class Pausing {

    private Pausing() {}

    static JsonNode set(Execution execution, boolean paused) {
        execution.expectOwner();
        if (paused) {
            execution.holdings().pause();
        } else {
            execution.holdings().unpause();
        }
        return Json.nothing();
    }
}
