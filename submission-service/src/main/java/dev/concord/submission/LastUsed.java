package dev.concord.submission;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps so many entries: those that were used last. */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    private LastUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    /** Returns an empty one that threads may share. */
    public static <K, V> Map<K, V> keeping(int most) {
        return Collections.synchronizedMap(new LastUsed<>(most));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
