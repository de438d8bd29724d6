package dev.concord.gateway.provider;

/**
 * What a browser has when it has come back.
 *
 * @param token what the page kept
 */
public record Returned(String code, String state, String token) {

    /** Hides what is secret, as text forms end up in logs. */
    @Override
    public String toString() {
        return "Returned(hidden)";
    }
}
