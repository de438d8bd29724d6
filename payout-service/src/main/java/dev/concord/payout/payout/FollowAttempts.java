package dev.concord.payout.payout;

import dev.concord.near.rpc.DefiniteFailure;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.Sighting;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks the chain for every attempt that was sent, until each is final. */
@Service
final class FollowAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(FollowAttempts.class);
    private static final int MOST_AT_ONCE = 32;

    private final NearRpc rpc;
    private final Treasury treasury;
    private final Attempts attempts;
    private final ConfirmRefusal confirmation;
    private final SettleAttempt settlement;
    private final InstantSource clock;

    FollowAttempts(
            NearRpc rpc,
            Treasury treasury,
            Attempts attempts,
            ConfirmRefusal confirmation,
            SettleAttempt settlement,
            InstantSource clock) {
        this.rpc = rpc;
        this.treasury = treasury;
        this.attempts = attempts;
        this.confirmation = confirmation;
        this.settlement = settlement;
        this.clock = clock;
    }

    void follow() throws InterruptedException {
        var unresolved = attempts.unresolved(MOST_AT_ONCE);
        attempts.noteAsked(unresolved);
        AllAtOnce.run(unresolved.stream()
                .<Runnable>map(attempt -> () -> follow(attempt))
                .toList());
    }

    private void follow(Attempt attempt) {
        try {
            var answer = rpc.transaction(attempt.hash(), treasury.account(), WaitUntil.NONE);
            switch (Sighting.of(answer)) {
                case Sighting.Unseen _ -> {}
                case Sighting.Included _ ->
                    attempts.noteIncluded(attempt.id(), clock.instant().plus(SendAttempt.AGAIN_UNTIL_FINAL));
                case Sighting.Succeeded succeeded -> settlement.succeed(attempt, succeeded.cost());
                case Sighting.Failed failed -> {
                    if (confirmation.isConfirmed(attempt)) {
                        settlement.fail(attempt, failed.cost(), failed.reason());
                    }
                }
                case Sighting.Doubtful doubtful -> attempts.noteDoubt(attempt.id(), doubtful.reason());
            }
        } catch (TransientFailure noAnswer) {
            LOG.debug("attempt {} is asked for again later", attempt.hash(), noAnswer);
        } catch (DefiniteFailure refused) {
            LOG.warn("attempt {} is asked for again later, though no node understands it", attempt.hash(), refused);
        }
    }
}
