package dev.concord.localnet.token;

import tools.jackson.databind.node.ObjectNode;

/** Log lines that indexers and wallets read (NEP-297). */
final class Events {

    private Events() {}

    static String nep141(String event, ObjectNode content) {
        var line =
                Json.object().put("standard", "nep141").put("version", "1.0.0").put("event", event);
        line.putArray("data").add(content);
        return "EVENT_JSON:" + Json.write(line);
    }
}
