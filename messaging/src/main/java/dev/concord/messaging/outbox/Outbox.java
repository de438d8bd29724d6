package dev.concord.messaging.outbox;

import dev.concord.contracts.event.Event;
import java.util.Collection;
import java.util.List;

/**
 * Publishes an event if, and only if, the transaction that made it true commits. Events leave in the order of their rows:
 * append while holding the row lock of the aggregate, and its events stay in order.
 */
public interface Outbox {

    /**
     * Appends in the caller's transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    void appendAll(Collection<? extends Event> events);

    default void append(Event event) {
        appendAll(List.of(event));
    }
}
