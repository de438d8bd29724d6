package dev.concord.payout.statement;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes readers for tests of other packages. */
public final class Statements {

    private Statements() {}

    public static ReadStatement over(JdbcClient jdbc) {
        return new ReadStatement(jdbc);
    }
}
