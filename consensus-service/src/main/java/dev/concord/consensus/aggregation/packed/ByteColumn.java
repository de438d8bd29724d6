package dev.concord.consensus.aggregation.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records of bytes side by side, in pages; no record lies in two of them. */
public final class ByteColumn {

    private static final int FIRST_PAGE = 1 << 12;
    private static final int LARGEST_PAGE = 1 << 20;

    private final List<byte[]> pages = new ArrayList<>();
    /** Of each record: its page, and in the lower half where it begins there. */
    private final LongColumn starts = new LongColumn();

    private final IntColumn lengths = new IntColumn();
    private int used;

    /** Adds a record and returns its place. */
    public int add(byte[] written) {
        if (pages.isEmpty() || pages.getLast().length - used < written.length) {
            var next = pages.isEmpty() ? FIRST_PAGE : Math.min(2 * pages.getLast().length, LARGEST_PAGE);
            pages.add(new byte[Math.max(next, written.length)]);
            used = 0;
        }
        System.arraycopy(written, 0, pages.getLast(), used, written.length);
        starts.add((long) (pages.size() - 1) << Integer.SIZE | used);
        lengths.add(written.length);
        used += written.length;
        return starts.size() - 1;
    }

    public ByteReader reader(int place) {
        return new ByteReader(page(place), start(place), lengths.get(place));
    }

    /** Returns whether the record is of these very bytes. */
    boolean holds(int place, byte[] written) {
        var start = start(place);
        return Arrays.equals(page(place), start, start + lengths.get(place), written, 0, written.length);
    }

    public int size() {
        return starts.size();
    }

    private byte[] page(int place) {
        return pages.get((int) (starts.get(place) >>> Integer.SIZE));
    }

    private int start(int place) {
        return (int) starts.get(place);
    }
}
