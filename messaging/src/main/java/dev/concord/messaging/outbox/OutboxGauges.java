package dev.concord.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far publishing lags: the rows that wait (counted up to 100,000) and the age of the oldest. */
final class OutboxGauges {

    private final JdbcTemplate jdbc;

    OutboxGauges(JdbcTemplate jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        Gauge.builder("outbox.pending", this, OutboxGauges::pending)
                .strongReference(true)
                .register(metrics);
        Gauge.builder("outbox.oldest.age.seconds", this, OutboxGauges::oldestAgeSeconds)
                .strongReference(true)
                .register(metrics);
    }

    private double pending() {
        return number("select count(*) from (select 1 from outbox limit 100000) as waiting");
    }

    private double oldestAgeSeconds() {
        return number("""
                select coalesce(extract(epoch from now() - (select occurred_at from outbox order by id limit 1)), 0)
                """);
    }

    private double number(String query) {
        var value = jdbc.queryForObject(query, Double.class);
        return value == null ? 0 : value;
    }
}
