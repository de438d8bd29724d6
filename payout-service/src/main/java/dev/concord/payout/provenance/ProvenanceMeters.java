package dev.concord.payout.provenance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches: for how long the oldest tree waits to be anchored. */
@Component
final class ProvenanceMeters {

    ProvenanceMeters(JdbcClient jdbc, MeterRegistry metrics) {
        Gauge.builder(
                        "provenance.unanchored.age.seconds",
                        () -> jdbc.sql("""
                        select coalesce(extract(epoch from now() - min(gathered_at)), 0) from provenance_trees
                        where anchored_at is null
                        """).query(Double.class).single())
                .strongReference(true)
                .register(metrics);
    }
}
