package dev.concord.task;

import dev.concord.contracts.event.Event;
import dev.concord.messaging.outbox.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps what was appended. */
public final class RecordingOutbox implements Outbox {

    private final List<Event> events = new ArrayList<>();

    @Override
    public void appendAll(Collection<? extends Event> appended) {
        events.addAll(appended);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }
}
