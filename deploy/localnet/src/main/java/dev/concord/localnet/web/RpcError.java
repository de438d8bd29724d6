package dev.concord.localnet.web;

import tools.jackson.databind.JsonNode;

/**
 * An error as nearcore answers it.
 *
 * @param info details of the cause
 * @param data what older clients read instead of the cause
 */
record RpcError(int httpStatus, Family family, String cause, JsonNode info, JsonNode data) {

    /** Whose fault it is, with the numbers that JSON-RPC has for it. */
    enum Family {
        HANDLER_ERROR(-32_000, "Server error"),
        REQUEST_VALIDATION_ERROR(-32_700, "Parse error"),
        INTERNAL_ERROR(-32_000, "Server error");

        private final int code;
        private final String message;

        Family(int code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    JsonNode json() {
        var error = Json.object().put("name", family.name());
        error.putObject("cause").put("name", cause).set("info", info);
        return error.put("code", family.code).put("message", family.message).set("data", data);
    }
}
