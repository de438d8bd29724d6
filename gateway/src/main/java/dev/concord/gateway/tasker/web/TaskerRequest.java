package dev.concord.gateway.tasker.web;

import dev.concord.contracts.id.TaskerId;
import java.util.Objects;

/**
 * The body that registers a tasker.
 *
 * @param id made by the client, so that it can ask again without registering twice
 */
record TaskerRequest(TaskerId id, boolean agent) {

    TaskerRequest {
        if (Objects.isNull(id)) {
            throw new IllegalArgumentException("id: missing (expected: a UUID made by the client)");
        }
    }
}
