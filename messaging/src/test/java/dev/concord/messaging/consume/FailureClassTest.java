package dev.concord.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ContractViolation;
import java.net.ConnectException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

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
