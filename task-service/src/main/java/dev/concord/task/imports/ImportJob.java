package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a file of tasks.
 *
 * @param key under which the vendor sent it; when the first try failed, another one has the same
 * @param bytes of the body that have arrived
 * @param problem why it failed; absent otherwise
 * @param endedAt absent as long as it is read and added
 */
public record ImportJob(
        ImportId importId,
        String key,
        State state,
        Counts counts,
        long bytes,
        @Nullable String problem,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** What has become of it. */
    public enum State {
        READING,
        /** It was read to its end; its tasks are added all at once, after those of other imports of the project. */
        ADDING,
        /** Its tasks are in. */
        DONE,
        /** Nothing was added. */
        FAILED,
        /** Whoever read or added it has gone silent; nothing was added, unless it is heard of again. */
        ABANDONED
    }

    /**
     * How many lines became what, so far.
     *
     * @param accepted lines that are tasks once it is done
     * @param duplicates lines whose name is taken, which shows only at the end
     * @param rejected lines that are no task
     */
    public record Counts(long accepted, long duplicates, long rejected) {

        /** Returns how many lines were read, blank ones aside. */
        public long lines() {
            return accepted + duplicates + rejected;
        }
    }
}
