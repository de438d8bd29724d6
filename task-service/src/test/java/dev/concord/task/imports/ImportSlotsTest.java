package dev.concord.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** So many imports at the same time, and no more. */
final class ImportSlotsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ImportSlots slots = new ImportSlots(new ImportSettings(DataSize.ofMegabytes(1), 10, 2), metrics);

    @Test
    void thereAreAsManyAsTheSettingsSay() {
        assertThat(slots.tryTake()).isTrue();
        assertThat(slots.tryTake()).isTrue();
        assertThat(slots.tryTake()).isFalse();
        assertThat(slots.total()).isEqualTo(2);
    }

    @Test
    void aSlotThatWasGivenBackCanBeTakenAgain() {
        slots.tryTake();
        slots.tryTake();

        slots.giveBack();

        assertThat(metrics.get("imports.reading").gauge().value()).isEqualTo(1);
        assertThat(slots.tryTake()).isTrue();
        assertThat(slots.tryTake()).isFalse();
    }
}
