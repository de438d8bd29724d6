package dev.concord.task.export;

import dev.concord.task.Slots;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many exports are written at the same time: each holds a connection as long as its reader takes. */
@Component
final class ExportSlots extends Slots {

    ExportSlots(ExportSettings settings, MeterRegistry metrics) {
        super(settings.maxConcurrent(), "exports.writing", metrics);
    }
}
