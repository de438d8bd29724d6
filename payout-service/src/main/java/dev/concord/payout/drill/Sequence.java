package dev.concord.payout.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * One random sequence. Each step has a seed of its own and depends on nothing but that and what came before, so that steps can be
 * left out while the rest stays what it was.
 */
public record Sequence(long seed, List<Long> steps) {

    private static final int LEAST_STEPS = 15;
    private static final int MOST_STEPS = 60;

    public Sequence {
        steps = List.copyOf(steps);
    }

    /** Returns the sequence of a seed. */
    public static Sequence of(long seed) {
        var random = new SplittableRandom(seed);
        var steps = new ArrayList<Long>();
        var count = random.nextInt(LEAST_STEPS, MOST_STEPS + 1);
        for (var i = 0; i < count; i++) {
            steps.add(random.nextLong());
        }
        return new Sequence(seed, steps);
    }

    /**
     * Carries it out, then everything that is still owed, checking after each step.
     *
     * @param done what was done, a line for each step, written out only by whoever asks
     * @throws Violation if something that must always hold does not
     */
    Counts run(Supplier<Books> books, List<Supplier<String>> done) {
        var world = new World(seed, books.get());
        for (var step : steps) {
            done.add(world.step(step));
            world.check();
        }
        done.add(world.finish());
        return world.counts().plus(new Counts(steps.size(), 0, 0, 0, 0, 0, 0));
    }

    /** Leaves steps out, as long as it fails: the half, the quarters, and so on down to single ones. */
    Sequence shrunk(Supplier<Books> books) {
        var failing = steps;
        for (var size = Math.max(1, failing.size() / 2); size >= 1; size /= 2) {
            for (var from = 0; from < failing.size(); ) {
                var fewer = new ArrayList<>(failing);
                fewer.subList(from, Math.min(failing.size(), from + size)).clear();
                if (fails(new Sequence(seed, fewer), books)) {
                    failing = fewer;
                } else {
                    from += size;
                }
            }
        }
        return new Sequence(seed, failing);
    }

    private static boolean fails(Sequence sequence, Supplier<Books> books) {
        try {
            var _ = sequence.run(books, new ArrayList<>());
            return false;
        } catch (RuntimeException _) {
            return true;
        }
    }
}
