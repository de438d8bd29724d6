package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import java.util.List;

/** The first lines of each import that are no task, kept for 30 days. */
public interface Rejections {

    void add(ImportId importId, List<Rejection> lines);

    /** Returns them in the order of the file, from behind the given position. */
    List<Rejection> page(ImportId importId, int after, int limit);

    /** Discards what is older; bounded. */
    void discardOld();

    /**
     * A line that is no task.
     *
     * @param position among the rejected lines of its import, from 1
     * @param line of the file; of an array, the element
     * @param beginning the first characters of the line, or what names it
     */
    record Rejection(int position, long line, String reason, String beginning) {}
}
