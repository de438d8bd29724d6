package dev.concord.consensus.refinement.domain;

import dev.concord.consensus.aggregation.packed.ByteColumn;
import dev.concord.consensus.aggregation.packed.ByteReader;
import dev.concord.consensus.aggregation.packed.ByteWriter;
import dev.concord.consensus.aggregation.packed.IntColumn;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A list for each of a project's tasks, as bytes; most are empty.
 *
 * @param <T> what the lists are of
 */
final class TaskNotes<T> {

    private static final int NONE = -1;

    private final BiConsumer<T, ByteWriter> write;
    private final Function<ByteReader, T> read;
    private final IntColumn placeOf = new IntColumn();
    private final ByteColumn written = new ByteColumn();

    TaskNotes(BiConsumer<T, ByteWriter> write, Function<ByteReader, T> read) {
        this.write = write;
        this.read = read;
    }

    /** Takes the list of the next task. */
    void add(Collection<T> values) {
        placeOf.add(
                values.isEmpty()
                        ? NONE
                        : written.add(new ByteWriter().all(values, write).written()));
    }

    List<T> of(int task) {
        var place = placeOf.get(task);
        return place == NONE ? List.of() : written.reader(place).all(read);
    }

    void clear(int task) {
        placeOf.set(task, NONE);
    }
}
