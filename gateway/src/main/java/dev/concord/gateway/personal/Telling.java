package dev.concord.gateway.personal;

import dev.concord.contracts.id.TaskerId;

/**
 * One service is to be told of one tasker.
 *
 * @param round 1 at once, 2 when nobody can act as the tasker any more
 * @param attempts how often it was tried, this time included
 */
record Telling(TaskerId tasker, Told service, int round, int attempts) {}
