package dev.concord.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ContractViolation;
import java.net.ConnectException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

final class FailureClassTest {

    @Test
    void whatIsAwayIsTriedAgainWithoutEnd() {
        assertThat(FailureClass.of(new IllegalStateException(new ConnectException("refused"))))
                .isEqualTo(FailureClass.TRANSIENT);
        assertThat(FailureClass.of(new DataAccessResourceFailureException("no connection")))
                .isEqualTo(FailureClass.TRANSIENT);
        assertThat(FailureClass.of(new TimeoutException("broker"))).isEqualTo(FailureClass.TRANSIENT);
        assertThat(FailureClass.of(new UncategorizedSQLException("x", "y", new SQLException("shutdown", "57P01"))))
                .isEqualTo(FailureClass.TRANSIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01"})
    void aDatabaseThatIsAwayOrBusyIsTriedAgainWithoutEnd(String state) {
        assertThat(FailureClass.of(new UncategorizedSQLException("x", "y", new SQLException("x", state))))
                .isEqualTo(FailureClass.TRANSIENT);
    }

    @Test
    void whatThePoolOrTheDriverSaysHasNoStateAndIsAnOutage() {
        assertThat(FailureClass.of(new UncategorizedSQLException("x", "y", new SQLException("Connection is closed"))))
                .isEqualTo(FailureClass.TRANSIENT);
        assertThat(FailureClass.of(new UncategorizedSQLException("x", "y", new SQLException("x", "42P01"))))
                .isEqualTo(FailureClass.UNKNOWN);
    }

    @Test
    void aRollbackThatFailsIsAnOutageWhateverItWasToRollBack() {
        var rollback = new TransactionSystemException("could not roll back", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalArgumentException("x"));

        assertThat(FailureClass.of(new RuntimeException(rollback))).isEqualTo(FailureClass.TRANSIENT);
    }

    @Test
    void aRollbackThatTellsNothingIsAskedWhatItHides() {
        var rollback = new TransactionSystemException("could not roll back");
        rollback.initApplicationException(new DataAccessResourceFailureException("no connection"));
        assertThat(FailureClass.of(rollback)).isEqualTo(FailureClass.TRANSIENT);

        var ofPoison = new TransactionSystemException("could not roll back");
        ofPoison.initApplicationException(new ContractViolation("x"));
        assertThat(FailureClass.of(ofPoison)).isEqualTo(FailureClass.POISON);
        assertThat(FailureClass.of(new TransactionSystemException("x"))).isEqualTo(FailureClass.UNKNOWN);
    }

    @Test
    void whatNoRetryMendsIsPoison() {
        assertThat(FailureClass.of(new RuntimeException(new ContractViolation("x"))))
                .isEqualTo(FailureClass.POISON);
        assertThat(FailureClass.of(new DataIntegrityViolationException("x"))).isEqualTo(FailureClass.POISON);
    }

    @Test
    void theRestIsUnknown() {
        assertThat(FailureClass.of(new IllegalStateException("x"))).isEqualTo(FailureClass.UNKNOWN);
    }
}
