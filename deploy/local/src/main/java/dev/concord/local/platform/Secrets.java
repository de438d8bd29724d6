package dev.concord.local.platform;

import dev.concord.local.process.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the services share and nobody else may know; made at the first start.
 *
 * @param callerSecret signs who a call through the gateway is from
 * @param leaseSecret signs leases, and tells genuine ones
 * @param operatorToken the operator's bearer token
 * @param webhookSecret what the secrets of webhooks are derived from
 */
record Secrets(String callerSecret, String leaseSecret, String operatorToken, String webhookSecret) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BYTES = 32;

    /** Reads the secrets, or makes them. */
    static Secrets in(Path file, RandomGenerator random) throws IOException {
        if (Files.exists(file)) {
            var known = JSON.readTree(Files.readAllBytes(file));
            if (known.has("webhookSecret")) {
                return JSON.treeToValue(known, Secrets.class);
            }
            // Of before there were webhooks.
            var older = (ObjectNode) known;
            older.put("webhookSecret", token(random));
            return stored(file, JSON.treeToValue(older, Secrets.class));
        }
        return stored(file, new Secrets(token(random), token(random), "co_" + token(random), token(random)));
    }

    private static Secrets stored(Path file, Secrets secrets) throws IOException {
        PrivateFiles.replace(file, JSON.writeValueAsBytes(secrets));
        return secrets;
    }

    @Override
    public String toString() {
        return "Secrets(hidden)";
    }

    private static String token(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
