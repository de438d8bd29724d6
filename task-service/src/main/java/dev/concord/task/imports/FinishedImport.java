package dev.concord.task.imports;

import org.jspecify.annotations.Nullable;

/**
 * An import that is in.
 *
 * @param fingerprint of what was sent; absent for imports of before there were any
 */
record FinishedImport(ImportReport report, @Nullable Fingerprint fingerprint) {

    /** Answers who sends this under the same key: the first report, if it is the same import. */
    ImportResult answer(Fingerprint sent) {
        return fingerprint == null || fingerprint.equals(sent)
                ? new ImportResult.Done(report, true)
                : new ImportResult.KeyReused();
    }
}
