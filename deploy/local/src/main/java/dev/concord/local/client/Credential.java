package dev.concord.local.client;

import org.apache.hc.core5.http.HttpMessage;

/** Who calls. Credentials are kept out of text forms, which end up in logs. */
public sealed interface Credential {

    Credential NONE = new None();

    static Credential vendor(String apiKey) {
        return new Header("X-Api-Key", apiKey);
    }

    static Credential bearer(String token) {
        return new Header("Authorization", "Bearer " + token);
    }

    /** Who the gateway would say that it is, for calling a service without a gateway before it. */
    static Credential caller(String token) {
        return new Header("Concord-Caller", token);
    }

    void authorize(HttpMessage request);

    /** Anonymous. */
    record None() implements Credential {

        @Override
        public void authorize(HttpMessage request) {}
    }

    /** A secret in a header. */
    record Header(String name, String value) implements Credential {

        @Override
        public void authorize(HttpMessage request) {
            request.setHeader(name, value);
        }

        @Override
        public String toString() {
            return name + ": (hidden)";
        }
    }
}
