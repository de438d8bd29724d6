package dev.concord.payout.drill;

import dev.concord.payout.payout.domain.Payout.Purpose;
import dev.concord.payout.payout.domain.Sighting;
import dev.concord.payout.payout.domain.Verdict;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The steps by which payouts go out, each as likely to be the last before a crash. */
final class Payments {

    static final int LANES = 2;
    private static final int MOST_BLOCKS = 4;

    private final Books books;
    private final DrillChain chain;
    private final Nodes nodes;
    private Counts counts = Counts.NONE;

    Payments(Books books, DrillChain chain) {
        this.books = books;
        this.chain = chain;
        this.nodes = new Nodes(chain);
    }

    Counts counts() {
        return counts;
    }

    void all(SplittableRandom random) {
        var _ = sign(random);
        var _ = send(random);
        var _ = follow(random);
        var _ = bury(random);
    }

    /** What is signed is stored; whether it is ever sent is decided later. The node that tells the nonce may lag. */
    Supplier<String> sign(SplittableRandom random) {
        var signed = 0;
        for (var payout : books.withoutAttempt()) {
            var lane = random.nextInt(LANES);
            var seenAt = chain.finalHeight() - random.nextInt(3);
            var attempt = books.sign(payout, lane, chain.nonceAt(lane, seenAt), seenAt);
            if (attempt.isPresent()) {
                signed++;
                if (random.nextInt(3) > 0) {
                    chain.send(attempt.get(), random);
                }
            }
        }
        var count = signed;
        return () -> "sign " + count;
    }

    /** Sending the same bytes again is harmless. */
    Supplier<String> send(SplittableRandom random) {
        books.unresolved().forEach(attempt -> chain.send(attempt, random));
        chain.advance(random.nextInt(MOST_BLOCKS), random);
        var count = books.unresolved().size();
        return () -> "send " + count;
    }

    Supplier<String> follow(SplittableRandom random) {
        for (var attempt : books.unresolved()) {
            switch (nodes.agreed(attempt, random)) {
                case Sighting.Unseen _, Sighting.Doubtful _ -> {}
                case Sighting.Included _ -> books.include(attempt);
                case Sighting.Succeeded succeeded -> {
                    books.succeed(attempt, succeeded.cost());
                    counts = counts.plus(new Counts(0, 1, 0, 0, 0, isWithdrawal(attempt) ? 1 : 0, 0));
                }
                case Sighting.Failed failed -> {
                    books.fail(attempt, failed.cost(), failed.reason());
                    counts = counts.plus(new Counts(0, 0, 1, 0, 0, 0, 0));
                }
            }
        }
        return () -> "follow";
    }

    private static boolean isWithdrawal(Attempted attempt) {
        return attempt.payout().purpose() instanceof Purpose.Withdrawal;
    }

    Supplier<String> bury(SplittableRandom random) {
        for (var attempt : books.unresolved()) {
            if (Verdict.of(nodes.testify(attempt, random), Nodes.REQUIRED) instanceof Verdict.Dead) {
                books.bury(attempt);
                counts = counts.plus(new Counts(0, 0, 0, 1, 0, 0, 0));
            }
        }
        return () -> "bury";
    }
}
