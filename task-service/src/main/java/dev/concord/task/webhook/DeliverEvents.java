package dev.concord.task.webhook;

import dev.concord.task.webhook.Deliveries.Claimed;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Takes deliveries that are due and has each attempted on a thread of its own, so many at a time. */
@Service
final class DeliverEvents {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverEvents.class);

    /** What an attempt takes besides its request, at most; then another worker may take the delivery. */
    private static final Duration MARGIN = Duration.ofSeconds(40);

    private final Deliveries deliveries;
    private final DeliverEvent delivery;
    private final WebhookSettings settings;
    private final Origin origin;
    private final Semaphore places;

    DeliverEvents(Deliveries deliveries, DeliverEvent delivery, WebhookSettings settings, Origin origin) {
        this.deliveries = deliveries;
        this.delivery = delivery;
        this.settings = settings;
        this.origin = origin;
        this.places = new Semaphore(settings.workers());
    }

    /** Waits for a free place. For one thread. Returns whether there was anything to take. */
    boolean deliverSome() throws InterruptedException {
        places.acquire();
        var free = 1 + places.drainPermits();
        var taken = 0;
        try {
            for (var claimed : claim(free)) {
                Thread.ofVirtual().name("webhook").start(() -> attempt(claimed));
                taken++;
            }
        } finally {
            places.release(free - taken);
        }
        return taken > 0;
    }

    private Iterable<Claimed> claim(int limit) {
        var now = origin.now();
        var until = now.plus(settings.timeout()).plus(MARGIN);
        return deliveries.claim(limit, settings.workersPerWebhook(), now, until);
    }

    private void attempt(Claimed claimed) {
        try {
            delivery.attempt(claimed);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("delivery {} is taken again later: {}", claimed.id(), away.toString());
        } finally {
            places.release();
        }
    }
}
