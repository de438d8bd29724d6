package dev.concord.task.export;

import dev.concord.contracts.label.LabelKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** One form that exports may take. It holds one agreement in memory at a time, or so many as a limit of its own says. */
public interface ExportFormat {

    FileType type();

    /** Tells whether it has a place for labels of the kind. */
    boolean holds(LabelKind kind);

    /** Tells whether it can show the submissions behind each agreement. */
    default boolean showsSubmissions() {
        return false;
    }

    /** Tells whether what models said of a task is in its file always; else it is where submissions are, and marked as a model's. */
    default boolean showsPredictions() {
        return false;
    }

    /** Tells whether it needs what the taskers were shown. */
    default boolean readsData() {
        return true;
    }

    /** Returns what every agreement of the kind must have to be written; all are asked before the first byte leaves. */
    default Optional<Requirement> requirement(LabelKind kind) {
        return Optional.empty();
    }

    /** Writes the whole file. The target stays open, and nothing is ended if the writing fails. */
    void write(Export export, OutputStream target) throws IOException;

    /**
     * How a file calls itself.
     *
     * @param name what vendors ask for
     * @param extension without its dot
     */
    record FileType(String name, String mediaType, String extension) {}

    /** What must be known of a task. */
    @FunctionalInterface
    interface Requirement {

        /** Returns what is missing or does not go, with value and expectation; empty if all is well. */
        Optional<String> problemWith(Agreement agreement);
    }
}
