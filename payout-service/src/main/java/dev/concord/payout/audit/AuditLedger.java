package dev.concord.payout.audit;

import dev.concord.payout.chain.AskTreasury;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
            var holding = treasury.ask(read.totals().keySet());
            if (holding.isEmpty()) {
                return Optional.empty();
            }
            var areStill = books.areStill(read);
            var audit = compare(read, holding.get(), areStill);
            if (reading == MOST_READINGS || (areStill && audit.chainMatchesLedger())) {
                return Optional.of(audit);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static Audit compare(Books books, AskTreasury.Holding holding, boolean areStill) {
        var differences = new ArrayList<>(books.differences());
        for (var asset : books.totals().keySet()) {
            if (!books.sourcesEqualUses(asset)) {
                differences.add("equation of %s: sources and uses differ: %s".formatted(asset, books.totalsOf(asset)));
            }
        }
        var balanced = differences.isEmpty();
        differences.addAll(books.brokenChains());
        var treasury = treasury(books, holding, areStill);
        var onChain = comparedWithChain(treasury, holding.height());
        differences.addAll(onChain);
        return new Audit(
                balanced,
                books.brokenChains().isEmpty(),
                books.digest(),
                onChain.isEmpty(),
                books.unresolvedAttempts().size(),
                named(books),
                holding.height(),
                treasury,
                differences);
    }

    private static Map<String, Audit.TreasuryFound> treasury(
            Books books, AskTreasury.Holding holding, boolean areStill) {
        var found = new TreeMap<String, Audit.TreasuryFound>();
        for (var asset : books.totals().keySet()) {
            var expected = books.treasury(asset, holding.height(), areStill);
            found.put(
                    asset.code(),
                    new Audit.TreasuryFound(holding.amounts().get(asset), expected.least(), expected.most()));
        }
        return found;
    }

    private static List<String> comparedWithChain(Map<String, Audit.TreasuryFound> treasury, long height) {
        return new TreeMap<>(treasury)
                .entrySet().stream()
                        .filter(each -> !each.getValue().fits())
                        .map(each -> difference(each.getKey(), each.getValue(), height))
                        .toList();
    }

    private static String difference(String asset, Audit.TreasuryFound found, long height) {
        var onChain = found.onChain() == null ? "no answer for" : found.onChain();
        return "treasury: %s %s on chain at %d (expected: %s..%s)"
                .formatted(onChain, asset, height, found.least(), found.most());
    }

    private static Map<String, Map<String, BigInteger>> named(Books books) {
        return books.totals().entrySet().stream()
                .collect(Collectors.toMap(
                        asset -> asset.getKey().code(),
                        asset -> asset.getValue().entrySet().stream()
                                .collect(Collectors.toMap(kind -> kind.getKey().text(), Map.Entry::getValue))));
    }

    /** What was found last; no audit if the chain did not answer. */
    private record Last(@Nullable Audit audit, Instant at) {}
}
