package dev.concord.gateway.identity;

import dev.concord.contracts.id.SessionId;
import dev.concord.gateway.access.Scope;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and what the credential is good for that was presented.
 *
 * @param credential its first letters, or which session it is
 * @param until when the credential ends
 * @param session null unless the caller is a browser that somebody has signed in with
 */
public record KnownCaller(
        Caller caller,
        Set<Scope> scopes,
        String credential,
        Instant until,
        @Nullable SessionId session) {

    /** The request's attribute that has who calls, if that is known. */
    public static final String ATTRIBUTE = "dev.concord.gateway.identity.KnownCaller";

    public KnownCaller {
        scopes = Set.copyOf(scopes);
    }

    /** Somebody who presents a key or a token. */
    public KnownCaller(Caller caller, Set<Scope> scopes, String credential, Instant until) {
        this(caller, scopes, credential, until, null);
    }

    /** Somebody who has signed in, and may do by that all that the caller may do. */
    public static KnownCaller bySession(Caller caller, SessionId session, Instant until) {
        return new KnownCaller(caller, Scope.ALL, "session " + session, until, session);
    }

    /** Returns whose requests are counted: those by one credential are counted together. */
    public String limitedAs() {
        var who = switch (caller) {
            case VendorCaller vendor -> vendor.id().toString();
            case TaskerCaller tasker -> tasker.id().toString();
            case OperatorCaller _ -> "operator";
        };
        return who + ":" + credential;
    }

    /** Somebody whose credential does not end and is good for all that the caller may do. */
    static KnownCaller unlimited(Caller caller, Secret secret) {
        return new KnownCaller(caller, Scope.ALL, secret.beginning(), Instant.MAX);
    }
}
