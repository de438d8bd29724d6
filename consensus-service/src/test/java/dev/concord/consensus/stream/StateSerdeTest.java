package dev.concord.consensus.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.judging.domain.LabelBid;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** What an earlier build has written is read by this one. */
class StateSerdeTest {

    @Test
    void aBidFromBeforeTasksCouldBeAwayIsOfOneThatIsNot() {
        var written = "\u0001{\"doubt\":0.5,\"labels\":3}".getBytes(StandardCharsets.UTF_8);

        assertThat(StateSerde.read(LabelBid.class, written)).isEqualTo(new LabelBid(0.5, 3, false));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var bid = new LabelBid(0.5, 4, true);

        assertThat(StateSerde.read(LabelBid.class, StateSerde.write(bid, LabelBid.class)))
                .isEqualTo(bid);
    }

    @Test
    void anotherVersionIsRefused() {
        assertThatThrownBy(() -> StateSerde.read(LabelBid.class, new byte[] {2, '{', '}'}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("version 2 (expected: 1)");
    }
}
