package dev.concord.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64"
    })
    void of_ipv6_the_network_counts(String remote, String counted) {
        assertThat(Address.of(remote)).isEqualTo(counted);
    }

    @Test
    void a_class_of_routes_gets_three_quarters_of_the_places_and_streams_get_one() {
        assertThat(LoadShedding.share(RouteClass.READ, 1)).isEqualTo(1);
        assertThat(LoadShedding.share(RouteClass.READ, 4)).isEqualTo(3);
        assertThat(LoadShedding.share(RouteClass.READ, 512)).isEqualTo(384);
        assertThat(LoadShedding.share(RouteClass.LIVE, 512)).isEqualTo(128);
    }
}
