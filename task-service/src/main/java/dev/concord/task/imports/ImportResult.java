package dev.concord.task.imports;

import dev.concord.contracts.event.ProjectState;
import java.util.Locale;

/** What became of an import. */
public sealed interface ImportResult {

    /** It is in, now or since an earlier request with the same key. */
    record Done(ImportReport report, boolean repeated) implements ImportResult {}

    /** The vendor has no such project. */
    record UnknownProject() implements ImportResult {}

    /** So many others are being read; nothing was added, and the same request may be sent later. */
    record TooMany(int concurrent) implements ImportResult {}

    /** Nothing was added, for a reason that is told by value and expectation. */
    sealed interface Failed extends ImportResult {

        String message();
    }

    /** The key belongs to an import with another body or other parameters. */
    record KeyReused() implements Failed {

        @Override
        public String message() {
            return "Idempotency-Key: used before for another import"
                    + " (expected: a new key, or the same body and parameters as before)";
        }
    }

    /** The project takes no tasks any more. */
    record Refused(ProjectState state) implements Failed {

        @Override
        public String message() {
            return "state: " + state.name().toLowerCase(Locale.ROOT) + " (expected: draft or open)";
        }
    }

    /** It is beyond the limits of one import. */
    record TooLarge(String message) implements Failed {}

    /** The file as a whole is not what it says. */
    record Unreadable(String message) implements Failed {}

    /** A crash of the database lost what was staged; the same request may be sent again. */
    record Lost() implements Failed {

        @Override
        public String message() {
            return "what was read was lost (expected: the same import again)";
        }
    }
}
