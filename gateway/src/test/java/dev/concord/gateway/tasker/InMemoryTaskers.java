package dev.concord.gateway.tasker;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.identity.SecretHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Taskers without a database. */
final class InMemoryTaskers implements Taskers {

    private final Map<TaskerId, Registered> registered = new HashMap<>();

    private record Registered(Tasker tasker, SecretHash token, Instant issuedAt, boolean used) {

        boolean isReplaceable(Tasker by, Instant replacesAfter) {
            return tasker.equals(by) && !used && issuedAt.isAfter(replacesAfter);
        }
    }

    @Override
    public boolean issue(Tasker tasker, SecretHash token, Instant now, Instant replacesAfter) {
        var known = registered.get(tasker.id());
        if (known != null && !known.isReplaceable(tasker, replacesAfter)) {
            return false;
        }
        registered.put(tasker.id(), new Registered(tasker, token, now, false));
        return true;
    }

    @Override
    public Optional<Tasker> find(TaskerId id) {
        return Optional.ofNullable(registered.get(id)).map(Registered::tasker);
    }

    void use(SecretHash token) {
        registered.replaceAll((_, known) ->
                known.token().equals(token) ? new Registered(known.tasker(), token, known.issuedAt(), true) : known);
    }
}
