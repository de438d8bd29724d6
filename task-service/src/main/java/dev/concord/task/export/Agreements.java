package dev.concord.task.export;

import dev.concord.contracts.id.ProjectId;
import java.io.IOException;

/** The agreements of each project. */
public interface Agreements {

    /**
     * Has a project's agreements read as they are at one moment, however long that takes and whatever is decided meanwhile.
     *
     * @throws IOException if the reading throws it
     */
    <R> R atOneMoment(ProjectId project, Wanted wanted, Reading<R> reading) throws IOException;

    /**
     * What is wanted of them.
     *
     * @param data whether with what the taskers were shown
     * @param submissions whether with the submissions that were counted
     * @param predictions whether with what models said
     */
    record Wanted(Selection selection, boolean data, boolean submissions, boolean predictions) {}

    /** What is done with them. */
    @FunctionalInterface
    interface Reading<R> {

        R read(AgreementSource agreements) throws IOException;
    }
}
