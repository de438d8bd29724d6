package dev.concord.gateway.provider;

import org.jspecify.annotations.Nullable;

/** Who a provider says that somebody is. */
sealed interface Proven {

    /**
     * Somebody's account there.
     *
     * @param email null unless the provider says that it is verified
     */
    record Identity(String issuer, String subject, @Nullable String email) implements Proven {

        /** Hides who it is, as text forms end up in logs. */
        @Override
        public String toString() {
            return "Identity(" + issuer + ", (hidden))";
        }
    }

    /** The code is none, or what came for it is not what a sign-in needs. */
    record Refused(String reason) implements Proven {}

    /** The provider could not say; a new attempt may succeed. */
    record Away(String reason) implements Proven {}
}
