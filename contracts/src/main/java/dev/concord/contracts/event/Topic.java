package dev.concord.contracts.event;

import static dev.concord.contracts.event.Topic.Cleanup.COMPACTED;
import static dev.concord.contracts.event.Topic.Cleanup.SEVEN_DAYS;
import static dev.concord.contracts.event.Topic.Cleanup.UNTIL_SETTLED;
import static dev.concord.contracts.event.Topic.Key.PROJECT;
import static dev.concord.contracts.event.Topic.Key.PROJECT_AND_TASKER;
import static dev.concord.contracts.event.Topic.Key.TASK;
import static dev.concord.contracts.event.Topic.Key.TASKER;

/** Every topic, with its key, how long its records are kept, and the one service that writes to it. */
public enum Topic {
    PROJECT_OPENED("project-opened", PROJECT, COMPACTED, "task-service"),
    TASK_CREATED("task-created", TASK, UNTIL_SETTLED, "task-service"),
    LABEL_SUBMITTED("label-submitted", TASK, UNTIL_SETTLED, "submission-service"),
    LABEL_WANTED("label-wanted", TASK, UNTIL_SETTLED, "consensus-service"),
    LABEL_AGREED("label-agreed", TASK, UNTIL_SETTLED, "consensus-service"),
    TASKER_SKILL("tasker-skill", PROJECT_AND_TASKER, COMPACTED, "consensus-service"),
    REWARD_DUE("reward-due", TASKER, UNTIL_SETTLED, "consensus-service"),
    PROJECT_JUDGED("project-judged", PROJECT, UNTIL_SETTLED, "consensus-service"),
    REWARD_PAID("reward-paid", TASKER, SEVEN_DAYS, "payout-service"),
    PROJECT_FUNDED("project-funded", PROJECT, UNTIL_SETTLED, "payout-service"),
    /** A refinement is asked for again, so nothing of it need last. */
    TASK_REFINED("task-refined", TASK, SEVEN_DAYS, "consensus-service"),
    TASK_REVIEWED("task-reviewed", TASK, UNTIL_SETTLED, "task-service");

    private final String topicName;
    private final Key key;
    private final Cleanup cleanup;
    private final String writer;

    Topic(String topicName, Key key, Cleanup cleanup, String writer) {
        this.topicName = topicName;
        this.key = key;
        this.cleanup = cleanup;
        this.writer = writer;
    }

    public String topicName() {
        return topicName;
    }

    public Key key() {
        return key;
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    public String writer() {
        return writer;
    }

    /** What orders a topic's records. All topics keyed by task share one partition count. */
    public enum Key {
        PROJECT,
        TASK,
        TASKER,
        PROJECT_AND_TASKER
    }

    /** When a topic's records go away. */
    public enum Cleanup {
        COMPACTED,
        /** Kept until every project in them is settled; the janitor deletes what is older. */
        UNTIL_SETTLED,
        SEVEN_DAYS
    }
}
