package dev.concord.payout.audit;

import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Compares the books with the chain. A payment may fall between the two readings, so that they are read again while the books
 * change or nothing matches. One audit runs at a time: it reads every entry.
 */
@Service
public final class AuditLedger {

    private static final int MOST_READINGS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ReadBooks books;
    private final AskTreasury treasury;
    private final InstantSource clock;
    private final ReentrantLock single = new ReentrantLock();

    /** Guarded by {@code single}. */
    private @Nullable Last last;

    AuditLedger(ReadBooks books, AskTreasury treasury, InstantSource clock) {
        this.books = books;
        this.treasury = treasury;
        this.clock = clock;
    }

    /** Returns the audit, or that of a moment ago; nothing if the chain does not answer. */
    public Optional<Audit> audit() throws InterruptedException {
        single.lockInterruptibly();
        try {
            if (last == null || !clock.instant().isBefore(last.at().plus(FRESH))) {
                var audit = read();
                last = new Last(audit.orElse(null), clock.instant());
            }
            return Optional.ofNullable(last.audit());
        } finally {
            single.unlock();
        }
    }

    private Optional<Audit> read() throws InterruptedException {
        for (var reading = 1; ; reading++) {
            var read = books.read();
            var audit = treasury.ask().map(holding -> compare(read, holding));
            if (audit.isEmpty() || reading == MOST_READINGS) {
                return audit;
            }
            if (audit.get().chainMatchesLedger() && books.areStill(read)) {
                return audit;
            }
            Thread.sleep(PAUSE);
        }
    }

    private static Audit compare(Books books, AskTreasury.Holding holding) {
        var differences = new ArrayList<>(books.differences());
        if (!books.sourcesEqualUses()) {
            differences.add("equation: sources and uses differ: " + books.totals());
        }
        var balanced = differences.isEmpty();
        var holds = holding.amount().yocto();
        var matches = isWithin(holds, books.least(), books.expected());
        if (!matches) {
            differences.add(
                    "treasury: %s on chain (expected: %s..%s)".formatted(holds, books.least(), books.expected()));
        }
        return new Audit(
                balanced,
                matches,
                books.unresolvedAttempts(),
                named(books),
                holding.amount(),
                new NearAmount(holds.subtract(books.expected()).max(BigInteger.ZERO)),
                holding.height(),
                differences);
    }

    private static boolean isWithin(BigInteger value, BigInteger least, BigInteger most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static Map<String, BigInteger> named(Books books) {
        return books.totals().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().text(), Map.Entry::getValue));
    }

    /** What was found last; no audit if the chain did not answer. */
    private record Last(@Nullable Audit audit, Instant at) {}
}
