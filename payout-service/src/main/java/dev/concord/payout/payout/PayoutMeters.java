package dev.concord.payout.payout;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches: how long the oldest payout waits, how many attempts are open, and how many may need a person. */
@Component
final class PayoutMeters {

    private final JdbcClient jdbc;

    PayoutMeters(JdbcClient jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        gauge(metrics, "payout.pending.age.seconds", """
                select coalesce(extract(epoch from now() - min(planned_at)), 0) from payouts where state = 'planned'
                """);
        gauge(
                metrics,
                "payout.attempts.unresolved",
                "select count(*) from attempts where state in ('signed', 'included')");
        gauge(metrics, "payout.attempts.doubtful", """
                select count(*) from attempts
                where state in ('signed', 'included') and (doubt is not null or signed_at < now() - interval '1 hour')
                """);
        gauge(metrics, "payout.treasury.unwatched.seconds", """
                select coalesce((select extract(epoch from now() - made_at) from watched), 0)
                """);
        gauge(metrics, "payout.taskers.held", "select count(distinct tasker_id) from holds where ended_at is null");
        gauge(metrics, "payout.assets.resting", "select count(*) from resting_assets");
        gauge(metrics, "payout.accounts.held", "select count(*) from accounts where held_since is not null");
    }

    private void gauge(MeterRegistry metrics, String name, String sql) {
        Gauge.builder(name, () -> jdbc.sql(sql).query(Double.class).single())
                .strongReference(true)
                .register(metrics);
    }
}
