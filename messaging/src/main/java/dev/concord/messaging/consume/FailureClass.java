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
import org.springframework.transaction.TransactionSystemException;

/** What a failure asks for. */
enum FailureClass {
    /** The database or the broker is away: try again without end, the record is not to blame. */
    TRANSIENT,
    /** No retry can mend the record: dead-letter it at once. */
    POISON,
    /** Nobody knows: a few retries, then dead-letter it. */
    UNKNOWN;

    private static final int DEEPEST_CAUSE = 20;

    /** A failed rollback hides what it was to roll back, so that is asked only if the failure of the rollback tells nothing. */
    static FailureClass of(Throwable failure) {
        var told = ofCauses(failure);
        return told == UNKNOWN ? ofCauses(hiddenIn(failure)) : told;
    }

    private static FailureClass ofCauses(@Nullable Throwable failure) {
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

    private static @Nullable Throwable hiddenIn(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof TransactionSystemException rollback) {
                return rollback.getApplicationException();
            }
            cause = cause.getCause();
        }
        return null;
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
            case SQLException sql -> isOutage(sql.getSQLState());
            default -> false;
        };
    }

    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A): connection, rolled back by a conflict, resources, shutdown; the same as
     * in web-edge's Outage. PostgreSQL gives every error a state; one without comes from the pool or the driver, which have
     * lost the connection.
     */
    private static boolean isOutage(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57");
    }

    private static boolean isPoison(Throwable cause) {
        return cause instanceof ContractViolation
                || cause instanceof DeserializationException
                || cause instanceof IllegalArgumentException
                || cause instanceof DataIntegrityViolationException;
    }
}
