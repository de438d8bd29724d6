package dev.concord.payout.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out many sequences, each from a seed of its own that follows from the drill's, until one fails. */
public final class LedgerDrill {

    private static final int TOLD_EVERY = 1_000;

    private final long seed;
    private final LongConsumer progress;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<Counts> counts = new AtomicReference<>(Counts.NONE);
    private final AtomicReference<@Nullable Failure> failed = new AtomicReference<>();

    /**
     * Makes a drill.
     *
     * @param seed the first sequence's; the next ones have the numbers after it
     * @param progress told now and then how many sequences are done, by whatever thread
     */
    public LedgerDrill(long seed, LongConsumer progress) {
        this.seed = seed;
        this.progress = progress;
    }

    /** What came of a drill. */
    public record Outcome(long sequences, Counts counts, Optional<Failure> failure) {}

    /**
     * A sequence that failed.
     *
     * @param seed by which it is repeated
     * @param message what does not hold
     * @param steps what was done, after all steps were left out that it takes none of
     */
    public record Failure(long seed, String message, List<String> steps) {

        public Failure {
            steps = List.copyOf(steps);
        }
    }

    /** Carries out so many sequences on so many threads, or fewer sequences if one fails. */
    public Outcome run(long sequences, int threads) throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(threads)) {
            workers.invokeAll(Collections.nCopies(threads, Executors.callable(() -> work(sequences))));
        }
        return new Outcome(done.get(), counts.get(), Optional.ofNullable(failed.get()));
    }

    private void work(long sequences) {
        for (var number = next.getAndIncrement();
                number < sequences && failed.get() == null;
                number = next.getAndIncrement()) {
            var sequence = Sequence.of(seed + number);
            failureOf(sequence).ifPresent(failure -> failed.compareAndSet(null, failure));
            if (done.incrementAndGet() % TOLD_EVERY == 0) {
                progress.accept(done.get());
            }
        }
    }

    private Optional<Failure> failureOf(Sequence sequence) {
        try {
            var counted = sequence.run(LedgerDrill::books, new ArrayList<>());
            counts.accumulateAndGet(counted, Counts::plus);
            return Optional.empty();
        } catch (RuntimeException _) {
            return Optional.of(shrunk(sequence));
        }
    }

    private static Failure shrunk(Sequence sequence) {
        var done = new ArrayList<Supplier<String>>();
        try {
            var _ = sequence.shrunk(LedgerDrill::books).run(LedgerDrill::books, done);
            return new Failure(sequence.seed(), "it failed once and then no more", told(done));
        } catch (RuntimeException failure) {
            return new Failure(sequence.seed(), failure.toString(), told(done));
        }
    }

    private static List<String> told(List<Supplier<String>> done) {
        return done.stream().map(Supplier::get).toList();
    }

    private static Books books() {
        return new MemoryBooks(World.RULE);
    }
}
