package dev.concord.gateway.identity;

import java.time.Instant;
import java.util.Optional;

/** Whose a key or a token is, as long as it is good for something. */
interface Callers {

    Optional<KnownCaller> withKey(Secret key, Instant now);

    /** Finds the tasker and notes that the token is in use, from when on it is not replaced any more. */
    Optional<KnownCaller> withFirstToken(Secret token);
}
