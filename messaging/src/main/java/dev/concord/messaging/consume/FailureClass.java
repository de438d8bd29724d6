package dev.concord.messaging.consume;

import dev.concord.contracts.event.ContractViolation;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failure asks for. */
enum FailureClass {
    /** The database or the broker is away: try again without end, the record is not to blame. */
    TRANSIENT,
    /** No retry can mend the record: dead-letter it at once. */
    POISON,
    /** Nobody knows: a few retries, then dead-letter it. */
    UNKNOWN;

    private static final int DEEPEST_CAUSE = 20;

    static FailureClass of(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (isTransient(cause)) {
                return TRANSIENT;
            }
            if (isPoison(cause)) {
                return POISON;
            }
            cause = cause.getCause();
        }
        return UNKNOWN;
    }

    private static boolean isTransient(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    RetriableException _,
                    SocketException _,
                    SQLTransientException _,
                    SQLRecoverableException _ -> true;
            case SQLException sql -> connectionLost(sql.getSQLState());
            default -> false;
        };
    }

    /** Class 08 is a lost connection, class 57 a server that shuts down or starts up (PostgreSQL, appendix A). */
    private static boolean connectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57"));
    }

    private static boolean isPoison(Throwable cause) {
        return cause instanceof ContractViolation
                || cause instanceof DeserializationException
                || cause instanceof IllegalArgumentException
                || cause instanceof DataIntegrityViolationException;
    }
}
