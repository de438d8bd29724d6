package dev.concord.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FreePortsTest {

    @Test
    void theUsualPortIsTakenIfItIsFree() {
        assertThat(new FreePorts(port -> true).choose(8080)).isEqualTo(8080);
    }

    @Test
    void aTakenPortIsReplacedByTheNextFreeOneAboveTenThousandMore() {
        var taken = Set.of(8080, 18080, 18081);

        assertThat(new FreePorts(port -> !taken.contains(port)).choose(8080)).isEqualTo(18082);
    }

    @Test
    void noPortIsChosenTwice() {
        var ports = new FreePorts(port -> true);

        assertThat(ports.choose(9092)).isNotEqualTo(ports.choose(9092));
    }

    @Test
    void whenNothingIsFreeTheMessageSaysSo() {
        assertThatThrownBy(() -> new FreePorts(port -> false).choose(5432))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("port 5432 is taken");
    }

    @Test
    void aPortOnWhichSomebodyListensIsNotFree() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(new FreePorts().choose(listening.getLocalPort())).isNotEqualTo(listening.getLocalPort());
        } catch (StartFailed ephemeralPortHasNoSubstitute) {
            assertThat(ephemeralPortHasNoSubstitute).hasMessageContaining("is taken");
        }
    }
}
