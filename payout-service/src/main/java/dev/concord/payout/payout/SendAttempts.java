package dev.concord.payout.payout;

import dev.concord.near.rpc.DefiniteFailure;
import dev.concord.near.rpc.InvalidTransaction;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.SendAnswer;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.payout.payout.domain.Sighting;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends attempts' bytes. Sending them again is harmless at any time, so nothing is concluded from a missing answer. */
@Service
final class SendAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(SendAttempts.class);

    /** Longer for those in a block: they are sent again only in case a fork has dropped them. */
    static final Duration AGAIN_UNTIL_INCLUDED = Duration.ofSeconds(3);

    static final Duration AGAIN_UNTIL_FINAL = Duration.ofSeconds(30);

    private static final int MOST_AGAIN = 24;

    private final NearRpc rpc;
    private final Attempts attempts;
    private final LaneKeys keys;
    private final InstantSource clock;
    private final Steps steps;

    SendAttempts(NearRpc rpc, Attempts attempts, LaneKeys keys, InstantSource clock, Steps steps) {
        this.rpc = rpc;
        this.attempts = attempts;
        this.keys = keys;
        this.clock = clock;
        this.steps = steps;
    }

    /** Sends new ones and waits for nothing: the blocks tell what was taken. */
    void send(List<Attempt> signed) throws InterruptedException {
        attempts.noteSent(signed, clock.instant().plus(AGAIN_UNTIL_INCLUDED));
        steps.reached(Step.SENDING);
        AllAtOnce.run(signed.stream()
                .<Runnable>map(attempt -> () -> send(attempt, WaitUntil.NONE))
                .toList());
    }

    /** Sends those again that are in no block after a while, and now waits to hear why. */
    void sendAgain() throws InterruptedException {
        var due = attempts.toSend(clock.instant(), MOST_AGAIN);
        AllAtOnce.run(
                due.stream().<Runnable>map(attempt -> () -> sendAgain(attempt)).toList());
    }

    private void sendAgain(Attempt attempt) {
        var again = switch (attempt.progress()) {
            case STORED, SENT -> AGAIN_UNTIL_INCLUDED;
            case INCLUDED -> AGAIN_UNTIL_FINAL;
        };
        attempts.noteSent(List.of(attempt), clock.instant().plus(again));
        send(attempt, WaitUntil.INCLUDED);
    }

    private void send(Attempt attempt, WaitUntil wait) {
        try {
            var answer = rpc.send(attempt.signed().toArray(), wait);
            steps.reached(Step.SENT);
            switch (answer) {
                case SendAnswer.Accepted accepted -> {
                    if (!(Sighting.of(accepted.status()) instanceof Sighting.Unseen)) {
                        attempts.noteIncluded(attempt.id(), clock.instant().plus(AGAIN_UNTIL_FINAL));
                    }
                }
                case SendAnswer.Refused refused -> refused(attempt, refused.reason());
            }
        } catch (TransientFailure noAnswer) {
            LOG.debug("attempt {} is sent again later", attempt.hash(), noAnswer);
        } catch (DefiniteFailure refused) {
            LOG.warn("attempt {} is sent again later, though no node understands it", attempt.hash(), refused);
        }
    }

    /** A refusal proves nothing by itself: the node may lag, or may have taken the same bytes before. */
    private void refused(Attempt attempt, InvalidTransaction reason) {
        switch (reason) {
            case InvalidTransaction.NotEnoughBalance poor -> tooPoor(attempt, poor);
            case InvalidTransaction.Other poor when poor.kind().equals("LackBalanceForState") -> tooPoor(attempt, poor);
            case InvalidTransaction.InvalidNonce _, InvalidTransaction.Expired _, InvalidTransaction.Other _ -> {
                LOG.warn("attempt {} is in doubt: {}", attempt.hash(), reason);
                attempts.noteDoubt(attempt.id(), reason.toString());
                keys.forget(attempt.key());
            }
        }
    }

    private static void tooPoor(Attempt attempt, InvalidTransaction reason) {
        LOG.error("the treasury has too little for attempt {}: {}", attempt.hash(), reason);
    }
}
