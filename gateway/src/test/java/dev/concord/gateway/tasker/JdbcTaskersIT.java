package dev.concord.gateway.tasker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.gateway.identity.SecretHash;
import dev.concord.testing.Backing;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

final class JdbcTaskersIT implements TaskersContract {

    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        var database = Backing.postgres("taskers");
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from taskers").update();
    }

    @Override
    public Taskers taskers() {
        return new JdbcTaskers(jdbc);
    }

    @Override
    public void use(SecretHash token) {
        var used = jdbc.sql("update taskers set token_used = true where token_hash = :token_hash")
                .param("token_hash", token.bytes())
                .update();
        assertThat(used).isEqualTo(1);
    }
}
