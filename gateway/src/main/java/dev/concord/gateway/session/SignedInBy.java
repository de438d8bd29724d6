package dev.concord.gateway.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody proved who they are when a session began. */
public enum SignedInBy {
    PASSWORD,
    WALLET,
    /** By an account elsewhere (OpenID Connect). */
    PROVIDER;

    static SignedInBy stored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As it is stored and shown. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
