package dev.concord.payout.payout;

import dev.concord.payout.payout.SettleAttempts.Arrived;
import dev.concord.payout.payout.domain.Sighting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Service;

/** Asks the chain for attempts that may be final by now, until each is, and books those that have paid together. */
@Service
final class FollowAttempts {

    private static final int MOST_AT_ONCE = 192;

    /** Inclusion, the receipt, its refund, and two blocks on top of that. */
    private static final int BLOCKS_UNTIL_FINAL = 4;

    /** Half a block of the real network: whoever was asked for a block too early is not left waiting for two more. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final FollowBlocks blocks;
    private final Attempts attempts;
    private final ConfirmEnd confirmation;
    private final SettleAttempts settlement;
    private final RefuseAttempt refusal;
    private final InstantSource clock;

    FollowAttempts(
            FollowBlocks blocks,
            Attempts attempts,
            ConfirmEnd confirmation,
            SettleAttempts settlement,
            RefuseAttempt refusal,
            InstantSource clock) {
        this.blocks = blocks;
        this.attempts = attempts;
        this.confirmation = confirmation;
        this.settlement = settlement;
        this.refusal = refusal;
        this.clock = clock;
    }

    /** Returns how many were asked for. */
    int follow() throws InterruptedException {
        var asked = attempts.toAsk(
                blocks.height() - BLOCKS_UNTIL_FINAL, clock.instant().minus(PAUSE), MOST_AT_ONCE);
        if (asked.isEmpty()) {
            return 0;
        }
        attempts.noteAsked(asked);
        var arrived = new ConcurrentLinkedQueue<Arrived>();
        AllAtOnce.run(asked.stream()
                .<Runnable>map(attempt -> () -> follow(attempt, arrived))
                .toList());
        if (!arrived.isEmpty()) {
            settlement.settle(List.copyOf(arrived));
        }
        return asked.size();
    }

    private void follow(Attempt attempt, Queue<Arrived> arrived) {
        switch (confirmation.sight(attempt)) {
            case Sighting.Unseen _ -> {}
            case Sighting.Included _ -> noteIncluded(attempt);
            case Sighting.Succeeded succeeded -> arrived.add(new Arrived(attempt, succeeded.cost()));
            case Sighting.Failed failed -> refusal.refuse(attempt, failed);
            case Sighting.Doubtful doubtful -> attempts.noteDoubt(attempt.id(), doubtful.reason());
        }
    }

    private void noteIncluded(Attempt attempt) {
        if (attempt.progress() != Attempt.Progress.INCLUDED) {
            attempts.noteIncluded(attempt.id(), clock.instant().plus(SendAttempts.AGAIN_UNTIL_FINAL));
        }
    }
}
