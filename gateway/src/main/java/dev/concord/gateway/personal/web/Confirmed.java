package dev.concord.gateway.personal.web;

import dev.concord.gateway.personal.FreshSignIn;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** How somebody says that they mean what cannot be undone. */
public final class Confirmed {

    private Confirmed() {}

    /**
     * Lets through who names the own id, which no slip of a program does.
     *
     * @throws ProblemException if it is not named
     */
    public static void require(@Nullable String confirm, Object id) {
        if (confirm == null || !confirm.equals(id.toString())) {
            throw new ProblemException(
                    EdgeProblem.MALFORMED_REQUEST,
                    "confirm: %s (expected: your own id, as this cannot be undone)"
                            .formatted(confirm == null ? "missing" : "another"));
        }
    }

    /** Says that a sign-in is too long ago. */
    public static ProblemException staleSignIn() {
        return new ProblemException(
                GatewayProblem.SIGN_IN_AGAIN,
                "session: none, or too old (expected: a sign-in within the last %d minutes; who has no sign-in uses a token with all scopes)"
                        .formatted(FreshSignIn.LIFE.toMinutes()));
    }
}
