package dev.concord.messaging;

import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.UUID;

/** Small events whose number can be read back. */
public final class SampleEvents {

    private static final ProjectId PROJECT = new ProjectId(new UUID(7L << 12, 1));

    private SampleEvents() {}

    /** An event of one task that says a number. */
    public static LabelWanted wanted(long task, int number) {
        return new LabelWanted(new TaskId(new UUID(7L << 12, task)), PROJECT, number);
    }
}
