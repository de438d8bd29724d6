package dev.concord.task.upload;

import dev.concord.task.Slots;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many pieces are written at the same time: each has a buffer and, now and then, a connection. */
@Component
public final class UploadSlots extends Slots {

    UploadSlots(UploadSettings settings, MeterRegistry metrics) {
        super(settings.maxConcurrent(), "uploads.writing", metrics);
    }
}
