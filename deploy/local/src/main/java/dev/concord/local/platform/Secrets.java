package dev.concord.local.platform;

import dev.concord.local.process.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the services share and nobody else may know; made at the first start.
 *
 * @param callerSecret signs who a call through the gateway is from
 * @param leaseSecret signs leases
 * @param operatorToken the operator's bearer token
 */
record Secrets(String callerSecret, String leaseSecret, String operatorToken) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BYTES = 32;

    /** Reads the secrets, or makes them. */
    static Secrets in(Path file, RandomGenerator random) throws IOException {
        if (Files.exists(file)) {
            return JSON.readValue(Files.readAllBytes(file), Secrets.class);
        }
        var secrets = new Secrets(token(random), token(random), "co_" + token(random));
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
