package dev.concord.task.export;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How many exports are written at the same time: each holds a connection as long as its reader takes. */
@Component
final class ExportSlots {

    private final int total;
    private final Semaphore free;

    ExportSlots(ExportSettings settings, MeterRegistry metrics) {
        this.total = settings.maxConcurrent();
        this.free = new Semaphore(total);
        Gauge.builder("exports.writing", free, slots -> total - slots.availablePermits())
                .register(metrics);
    }

    int total() {
        return total;
    }

    /** Takes a slot, to be given back; false if all are taken. */
    boolean tryTake() {
        return free.tryAcquire();
    }

    void giveBack() {
        free.release();
    }
}
