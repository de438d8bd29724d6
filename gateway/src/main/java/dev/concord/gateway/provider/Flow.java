package dev.concord.gateway.provider;

import java.time.Instant;

/**
 * One attempt to sign in by a provider, from when a browser is sent there until it has come back.
 *
 * @param token what the page keeps meanwhile, so that only the browser that began can end it
 * @param state what the provider sends back with the browser
 * @param nonce what the provider puts into what it signs, so that it was signed for this attempt
 * @param verifier of which the provider has the hash, so that a code that leaks is good for nothing (RFC 7636)
 */
record Flow(String provider, String token, String state, String nonce, String verifier, Instant until) {

    /** Hides what is secret, as text forms end up in logs. */
    @Override
    public String toString() {
        return "Flow(" + provider + ", (hidden))";
    }
}
