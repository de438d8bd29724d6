package dev.concord.local.paybench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the service's meters say of where its time goes. */
final class SpentTest {

    private static final String METERS = """
            # TYPE payout_signing_seconds summary
            payout_signing_seconds_count 4
            payout_signing_seconds_sum 0.5
            hikaricp_connections_usage_seconds_sum{pool="HikariPool-1"} 2.25
            chain_calls_seconds_sum{method="send_tx"} 3.0
            chain_calls_seconds_sum{method="tx"} 1.0
            chain_calls_seconds_sum{method="query"} 0.25
            chain_calls_seconds_max{method="query"} 9.0
            """;

    @Test
    void theSumsAreReadByWhatTheyAreOf() {
        var spent = Spent.of(METERS);

        assertThat(spent).isEqualTo(new Spent(0.5, 2.25, 3.0, 1.25));
        assertThat(spent.total()).isEqualTo(7.0);
    }

    @Test
    void whatWasSpentBeforeDoesNotCount() {
        assertThat(Spent.of(METERS).minus(new Spent(0.5, 2, 1, 0.25))).isEqualTo(new Spent(0, 0.25, 2, 1));
    }
}
