package dev.concord.local.client;

import java.util.Map;

/** The NEAR account of a vendor or a tasker, proven by a signed message (NEP-413). */
public final class Accounts {

    private static final int MAX_CHALLENGES = 3;

    private final Http http;
    private final Credential credential;

    Accounts(Http http, Credential credential) {
        this.http = http;
        this.credential = credential;
    }

    /** Proves an account with its key. */
    public void register(NearIdentity identity) throws InterruptedException {
        prove(identity, proof -> http.post(credential, "/v1/accounts", proof), 200, 201);
    }

    /** Has a tasker paid to another account, whose key proves it; the one so far does not sign, so that the change waits. */
    public void change(NearIdentity identity) throws InterruptedException {
        prove(identity, proof -> http.put(credential, "/v1/accounts/change", Map.of("account", proof)), 200, 202);
    }

    /** A challenge that was used up by a lost answer is replaced by a fresh one. */
    private void prove(NearIdentity identity, Proving proving, int... proven) throws InterruptedException {
        for (var attempt = 1; attempt < MAX_CHALLENGES; attempt++) {
            if (proving.with(proof(identity)).isOneOf(proven)) {
                return;
            }
        }
        proving.with(proof(identity)).requireStatus(proven);
    }

    private Map<String, String> proof(NearIdentity identity) throws InterruptedException {
        var challenge =
                http.post(credential, "/v1/accounts/challenges", Map.of()).body(200, 201);
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

    /** A request that carries a proof. */
    @FunctionalInterface
    private interface Proving {

        Reply with(Map<String, String> proof) throws InterruptedException;
    }
}
