package dev.concord.task.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How many imports are read at the same time: each holds a chunk of tasks in memory and, now and then, a connection. */
@Component
final class ImportSlots {

    private final int total;
    private final Semaphore free;

    ImportSlots(ImportSettings settings, MeterRegistry metrics) {
        this.total = settings.maxConcurrent();
        this.free = new Semaphore(total);
        Gauge.builder("imports.reading", free, slots -> total - slots.availablePermits())
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
