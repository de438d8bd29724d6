package dev.concord.local.client;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The NEAR account of a vendor or a tasker, proven by a signed message (NEP-413). */
public final class Accounts {

    private static final int MAX_CHALLENGES = 3;

    private final Http http;
    private final Credential credential;

    Accounts(Http http, Credential credential) {
        this.http = http;
        this.credential = credential;
    }

    /** Proves an account with its key. A challenge that was used up by a lost answer is replaced by a fresh one. */
    public void register(NearIdentity identity) throws InterruptedException {
        for (var attempt = 1; attempt < MAX_CHALLENGES; attempt++) {
            if (prove(identity).isOneOf(200, 201)) {
                return;
            }
        }
        prove(identity).requireStatus(200, 201);
    }

    private Reply prove(NearIdentity identity) throws InterruptedException {
        var challenge =
                http.post(credential, "/v1/accounts/challenges", Map.of()).body(200, 201);
        return http.post(credential, "/v1/accounts", proof(identity, challenge));
    }

    private static Map<String, String> proof(NearIdentity identity, JsonNode challenge) {
        var nonce = challenge.required("nonce").asString();
        var signature = identity.sign(
                challenge.required("message").asString(),
                nonce,
                challenge.required("recipient").asString());
        return Map.of(
                "accountId",
                identity.accountId(),
                "publicKey",
                identity.publicKey(),
                "signature",
                signature,
                "nonce",
                nonce);
    }
}
