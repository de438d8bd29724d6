package dev.concord.gateway.tasker.web;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.tasker.RegisterTasker.Outcome.Registered;

/** A tasker with the token that is shown this once. */
record TaskerView(TaskerId id, boolean agent, String token) {

    static TaskerView of(Registered registered) {
        var tasker = registered.tasker();
        return new TaskerView(tasker.id(), tasker.agent(), registered.token().text());
    }

    @Override
    public String toString() {
        return "TaskerView(" + id + ", (hidden))";
    }
}
