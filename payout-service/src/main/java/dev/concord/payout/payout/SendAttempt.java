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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends an attempt's bytes. Sending them again is harmless at any time, so nothing is concluded from a missing answer. */
@Service
final class SendAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(SendAttempt.class);

    /** Longer for those in a block: they are sent again only in case a fork has dropped them. */
    static final Duration AGAIN_UNTIL_INCLUDED = Duration.ofSeconds(3);

    static final Duration AGAIN_UNTIL_FINAL = Duration.ofSeconds(30);

    private final NearRpc rpc;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Steps steps;

    SendAttempt(NearRpc rpc, Attempts attempts, InstantSource clock, Steps steps) {
        this.rpc = rpc;
        this.attempts = attempts;
        this.clock = clock;
        this.steps = steps;
    }

    /** Waits for the block the first time, when it is near; later not, so that a stuck attempt keeps no other lane waiting. */
    void send(Attempt attempt) {
        var again = switch (attempt.progress()) {
            case STORED, SENT -> AGAIN_UNTIL_INCLUDED;
            case INCLUDED -> AGAIN_UNTIL_FINAL;
        };
        attempts.noteSent(attempt.id(), clock.instant().plus(again));
        steps.reached(Step.SENDING);
        var wait = attempt.progress() == Attempt.Progress.STORED ? WaitUntil.INCLUDED : WaitUntil.NONE;
        try {
            var answer = rpc.send(attempt.signed().toArray(), wait);
            steps.reached(Step.SENT);
            switch (answer) {
                case SendAnswer.Accepted accepted -> {
                    if (!(Sighting.of(accepted.status()) instanceof Sighting.Unseen)) {
                        attempts.noteIncluded(attempt.id(), clock.instant().plus(AGAIN_UNTIL_FINAL));
                        steps.reached(Step.INCLUDED);
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
            }
        }
    }

    private static void tooPoor(Attempt attempt, InvalidTransaction reason) {
        LOG.error("the treasury has too little for {}: {}", attempt.payout().id(), reason);
    }
}
