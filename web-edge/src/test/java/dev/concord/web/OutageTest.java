package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told to come again, and who found a defect. */
final class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01"})
    void aDatabaseThatIsAwayOrBusyIsAnOutage(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @Test
    void whatThePoolOrTheDriverSaysHasNoStateAndIsAnOutage() {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("Connection is closed"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23505", "42P01", "22P02"})
    void aStatementThatTheDatabaseRefusesIsADefect(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void whatPassesByItselfIsAnOutageHoweverDeep() {
        assertThat(Outage.isBehind(new SQLTransientException())).isTrue();
        assertThat(Outage.isBehind(new SQLRecoverableException())).isTrue();
        assertThat(Outage.isBehind(new RuntimeException(new RuntimeException(new ConnectException("refused")))))
                .isTrue();
    }

    @Test
    void anythingElseIsADefect() {
        assertThat(Outage.isBehind(new IllegalStateException("x"))).isFalse();
    }

    @Test
    void causesThatGoInCirclesEnd() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(Outage.isBehind(first)).isFalse();
        assertThat(BodyLimit.isExceeded(first)).isFalse();
    }
}
