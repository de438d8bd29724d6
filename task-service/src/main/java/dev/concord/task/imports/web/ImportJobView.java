package dev.concord.task.imports.web;

import dev.concord.contracts.id.ImportId;
import dev.concord.task.imports.ImportJob;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import as its vendor sees it; {@code lines} are those read so far, blank ones aside. */
record ImportJobView(
        ImportId importId,
        String idempotencyKey,
        String state,
        long lines,
        long accepted,
        long duplicates,
        long rejected,
        long bytes,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String problem) {

    static ImportJobView of(ImportJob job) {
        var counts = job.counts();
        return new ImportJobView(
                job.importId(),
                job.key(),
                job.state().name().toLowerCase(Locale.ROOT),
                counts.lines(),
                counts.accepted(),
                counts.duplicates(),
                counts.rejected(),
                job.bytes(),
                job.startedAt(),
                job.endedAt(),
                job.problem());
    }
}
