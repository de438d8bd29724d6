package dev.concord.web;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a store that is away from a defect: the same request will succeed later. */
final class Outage {

    private static final int DEEPEST_CAUSE = 20;

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (isOne(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case SocketException _, SQLTransientException _, SQLRecoverableException _ -> true;
            case SQLException sql -> isTransient(sql.getSQLState());
            default -> false;
        };
    }

    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A): connection, rolled back by a conflict, resources, shutdown; the same as
     * in messaging's FailureClass. PostgreSQL gives every error a state; one without comes from the pool or the driver, which
     * have lost the connection.
     */
    private static boolean isTransient(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57");
    }
}
