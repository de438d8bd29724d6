package dev.concord.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ContractViolation;
import java.net.ConnectException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOffExecution;

final class BackOffsTest {

    @Test
    void anOutageIsWaitedForWithoutEndAndNeverLongerThanFiveSecondsAtATime() {
        assertThat(waits(new IllegalStateException(new ConnectException("refused")), 1_000))
                .startsWith(200L, 400L, 800L)
                .endsWith(5_000L)
                .doesNotContain(BackOffExecution.STOP);
    }

    @Test
    void poisonIsNotTriedAgain() {
        assertThat(waits(new ContractViolation("x"), 1)).containsExactly(BackOffExecution.STOP);
    }

    @Test
    void whatNobodyKnowsIsTriedFourTimes() {
        assertThat(waits(new IllegalStateException("x"), 5))
                .containsExactly(200L, 400L, 800L, 1_600L, BackOffExecution.STOP);
    }

    private static List<Long> waits(Exception failure, int count) {
        var execution = BackOffs.of(failure).start();
        return LongStream.range(0, count)
                .map(_ -> execution.nextBackOff())
                .boxed()
                .toList();
    }
}
