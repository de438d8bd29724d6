package dev.concord.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.process.FreePorts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of a broker that cannot be asked: it is not there yet. */
final class KafkaBrokerTest {

    private static final int NO_PORT = 99_999;

    @TempDir
    private Path data;

    @Test
    void aBrokerThatIsAwayDoesNotAnswer() {
        assertThat(broker(new FreePorts().choose(19_092)).answers()).isFalse();
    }

    @Test
    void aClientThatCannotBeMadeIsNoAnswerEither() {
        assertThat(broker(NO_PORT).answers()).isFalse();
    }

    private KafkaBroker broker(int port) {
        return new KafkaBroker(data, port, port, StartUpCaches.used(data));
    }
}
