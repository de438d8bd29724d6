package dev.concord.local.client;

import java.util.List;

/** What became of one import of tasks. */
public record TaskImport(long accepted, long duplicates, long rejected, List<LineError> errors) {

    /** Why a line was rejected. */
    public record LineError(long line, String message) {}
}
