package dev.concord.task;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;

/** How many things of a kind are done at the same time. Who finds no slot is told so at once and does not wait. */
public abstract class Slots {

    private final int total;
    private final Semaphore free;

    /**
     * So many slots.
     *
     * @param gauge shows how many are taken
     */
    protected Slots(int total, String gauge, MeterRegistry metrics) {
        this.total = total;
        this.free = new Semaphore(total);
        Gauge.builder(gauge, free, slots -> total - slots.availablePermits()).register(metrics);
    }

    public final int total() {
        return total;
    }

    /** Takes a slot, to be given back; false if all are taken. */
    public final boolean tryTake() {
        return free.tryAcquire();
    }

    public final void giveBack() {
        free.release();
    }
}
