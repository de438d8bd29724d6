package dev.concord.messaging.consume;

import dev.concord.messaging.topic.Subscriptions;
import dev.concord.messaging.topic.Subscriptions.Subscription;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code GET /actuator/deadletters} counts the dead letters of each consumer group; {@code POST
 * /actuator/deadletters/{topic}/{group}} re-drives those of one. On the management port only: it is the operator's.
 */
@Endpoint(id = "deadletters")
public final class DeadLettersEndpoint {

    private final Redrive redrive;
    private final Subscriptions subscriptions;

    DeadLettersEndpoint(Redrive redrive, Subscriptions subscriptions) {
        this.redrive = redrive;
        this.subscriptions = subscriptions;
    }

    @ReadOperation
    public Map<String, Long> waiting() {
        var waiting = new TreeMap<String, Long>();
        subscriptions.known().forEach(each -> waiting.put(each.topic() + "/" + each.group(), redrive.waiting(each)));
        return waiting;
    }

    /** Returns how many letters were moved, or what is wrong with the request. */
    @WriteOperation
    public Map<String, Object> redrive(@Selector String topic, @Selector String group) {
        var subscription = new Subscription(topic, group);
        if (!subscriptions.known().contains(subscription)) {
            return Map.of(
                    "error",
                    "%s/%s (expected one of: %s)"
                            .formatted(topic, group, waiting().keySet()));
        }
        return Map.of("redriven", redrive.run(subscription));
    }
}
