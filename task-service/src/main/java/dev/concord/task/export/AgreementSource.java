package dev.concord.task.export;

import java.io.IOException;
import java.util.Optional;

/** The selected agreements in the order of their tasks. They can be read more than once, and are the same each time. */
public interface AgreementSource {

    /** Reads until something is found, or to the end. */
    <T> Optional<T> first(Search<T> search) throws IOException;

    /** Reads all. */
    default void forEach(Visit visit) throws IOException {
        first(agreement -> {
            visit.take(agreement);
            return Optional.empty();
        });
    }

    /** What is looked for in each. */
    @FunctionalInterface
    interface Search<T> {

        Optional<T> in(Agreement agreement) throws IOException;
    }

    /** What is done with each. */
    @FunctionalInterface
    interface Visit {

        void take(Agreement agreement) throws IOException;
    }
}
