package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.task.imports.ImportReport.LineError;
import dev.concord.task.imports.Rejections.Rejection;
import dev.concord.task.imports.format.TaskLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Counts the rejected lines of one import, and keeps what was wrong with the first of them. */
final class RejectedLines {

    static final int MAX_ERRORS = 1_000;
    static final int MAX_LISTED = 10_000;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final int BATCH = 500;
    private static final int MAX_REASON = 300;
    private static final int MAX_BEGINNING = 200;

    private final ImportId importId;
    private final Rejections rejections;
    private final List<LineError> errors = new ArrayList<>();
    private final List<Rejection> unlisted = new ArrayList<>();
    private long count;

    RejectedLines(ImportId importId, Rejections rejections) {
        this.importId = importId;
        this.rejections = rejections;
    }

    void add(TaskLine.Rejected line) {
        count++;
        if (count > MAX_LISTED) {
            return;
        }
        var reason = presentable(line.message(), MAX_REASON);
        if (count <= MAX_ERRORS) {
            errors.add(new LineError(line.number(), reason));
        }
        unlisted.add(new Rejection((int) count, line.number(), reason, presentable(line.beginning(), MAX_BEGINNING)));
        if (unlisted.size() == BATCH) {
            list();
        }
    }

    /** Lists what is not listed yet. */
    void list() {
        if (!unlisted.isEmpty()) {
            rejections.add(importId, unlisted);
            unlisted.clear();
        }
    }

    long count() {
        return count;
    }

    List<LineError> errors() {
        return List.copyOf(errors);
    }

    /** Both quote the file, and it may hold anything. */
    private static String presentable(String quoted, int longest) {
        var printable = UNPRINTABLE.matcher(quoted).replaceAll("?");
        return printable.length() > longest ? printable.substring(0, longest) + "..." : printable;
    }
}
