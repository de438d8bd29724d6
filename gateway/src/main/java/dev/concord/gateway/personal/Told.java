package dev.concord.gateway.personal;

import dev.concord.gateway.access.Service;
import java.util.Locale;

/** Who is told that a tasker is erased. */
enum Told {
    TASK(Service.TASK),
    SUBMISSION(Service.SUBMISSION),
    PAYOUT(Service.PAYOUT),
    /** The gateway itself, once more: a request that was under way may have added something. */
    GATEWAY(Service.GATEWAY);

    private final Service service;

    Told(Service service) {
        this.service = service;
    }

    Service service() {
        return service;
    }

    static Told stored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
