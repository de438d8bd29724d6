package dev.concord.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TimeOrderedIdsTest {

    private final AtomicLong millis = new AtomicLong(1_790_000_000_000L);
    private final TimeOrderedIds ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(millis.get()), new Random(7));

    @Test
    void anIdIsAVersion7UuidThatHoldsItsMillisecond() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis.get());
    }

    @Test
    void idsRiseStrictlyWithinAMillisecondAndWhenTheClockStepsBack() {
        var made = new ArrayList<String>();
        for (var round = 0; round < 3; round++) {
            for (var count = 0; count < 10_000; count++) {
                made.add(ids.next().toString());
            }
            millis.addAndGet(-5);
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theTextFormIsStrict() {
        var id = new TaskId(new TimeOrderedIds(InstantSource.system(), new Random(1)).next());

        assertThat(TaskId.parse(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> TaskId.parse("1-1-1-1-1")).hasMessageContaining("taskId: \"1-1-1-1-1\"");
        assertThatThrownBy(() -> TaskId.parse("z".repeat(36))).hasMessageContaining("expected: a UUID");
        assertThatThrownBy(() -> TaskId.parse("z".repeat(5_000))).message().hasSizeLessThan(200);
    }

    @Test
    void idsCompareAsTheirTextDoes() {
        var early = new TaskId(UUID.fromString("01990a5d-ac96-774b-8cce-b302099a0001"));
        var late = new TaskId(UUID.fromString("01990a5d-ac97-774b-8cce-b302099a0001"));

        assertThat(early).isLessThan(late);
    }
}
