package dev.concord.localnet.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value with its past: what it was at any height. */
final class Versions<T> {

    private final List<Version<T>> versions = new ArrayList<>();

    Optional<T> at(long height) {
        var low = 0;
        var high = versions.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (versions.get(middle).height() <= height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? Optional.empty()
                : Optional.ofNullable(versions.get(low - 1).value());
    }

    /** Sets the value from a height on, null for gone; heights never go back. */
    void put(long height, @Nullable T value) {
        if (!versions.isEmpty()) {
            var last = versions.getLast().height();
            if (height < last) {
                throw new IllegalStateException("height: " + height + " (expected: at least " + last + ")");
            }
            if (height == last) {
                versions.removeLast();
            }
        }
        versions.add(new Version<>(height, value));
    }

    /** Forgets what was set above a height. */
    void undoTo(long height) {
        while (!versions.isEmpty() && versions.getLast().height() > height) {
            versions.removeLast();
        }
    }

    private record Version<T>(long height, @Nullable T value) {}
}
