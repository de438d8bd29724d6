package dev.concord.task.imports;

import dev.concord.task.Slots;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many imports are read at the same time: each holds a chunk of tasks in memory and, now and then, a connection. */
@Component
final class ImportSlots extends Slots {

    ImportSlots(ImportSettings settings, MeterRegistry metrics) {
        super(settings.maxConcurrent(), "imports.reading", metrics);
    }
}
