package dev.concord.payout.provenance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches: for how long the oldest tree waits to be anchored, by itself or in a forest. */
@Component
final class ProvenanceMeters {

    ProvenanceMeters(JdbcClient jdbc, MeterRegistry metrics) {
        Gauge.builder(
                        "provenance.unanchored.age.seconds",
                        () -> jdbc.sql("""
                        with waiting as (
                            select id, gathered_at from provenance_trees
                            where (chosen and anchored_at is null) or (not chosen and forest_id is null)
                        )
                        select coalesce(extract(epoch from now() - min(gathered_at)), 0) from (
                            select gathered_at from waiting
                            union all
                            select gathered_at from provenance_trees where forest_id in (select id from waiting)
                        ) as trees
                        """).query(Double.class).single())
                .strongReference(true)
                .register(metrics);
    }
}
