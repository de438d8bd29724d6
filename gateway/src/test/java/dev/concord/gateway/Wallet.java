package dev.concord.gateway;

import dev.concord.near.key.Bytes;
import dev.concord.near.key.SecretKey;
import dev.concord.near.message.OffChainMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A wallet as people have them: it holds an account's key, and signs what a page gives it (NEP-413). */
record Wallet(String account, SecretKey key) {

    private static final JsonMapper JSON = new JsonMapper();

    static Wallet of(String account) {
        return new Wallet(account, SecretKey.random(new Random()));
    }

    /** Returns the body that signs in, of which a test may change fields. */
    Map<String, String> signed(JsonNode challenge) {
        var message = new OffChainMessage(
                challenge.required("message").asString(),
                Bytes.fromBase64(challenge.required("nonce").asString()),
                challenge.required("recipient").asString(),
                null);
        var body = new LinkedHashMap<String, String>();
        body.put("accountId", account);
        body.put("publicKey", key.publicKey().toString());
        body.put("signature", message.sign(key).bytes().base64());
        body.put("nonce", message.nonce().base64());
        body.put("message", message.text());
        body.put("recipient", message.recipient());
        return body;
    }

    static String json(Map<String, String> body) {
        return JSON.writeValueAsString(body);
    }
}
