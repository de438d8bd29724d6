package dev.concord.payout.payout;

import dev.concord.contracts.id.Ids;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Transaction;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.Allotment;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.signing.SigningFailure;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Signs a payout's next attempt in a free lane and stores it; nothing is sent before it is stored. */
@Service
final class SignAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(SignAttempt.class);

    private final NearRpc rpc;
    private final Treasury treasury;
    private final Attempts attempts;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;
    private final Steps steps;

    SignAttempt(
            NearRpc rpc,
            Treasury treasury,
            Attempts attempts,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids,
            Steps steps) {
        this.rpc = rpc;
        this.treasury = treasury;
        this.attempts = attempts;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
        this.steps = steps;
    }

    /** What became of a signing. */
    sealed interface Signing {

        record Signed(Attempt attempt) implements Signing {}

        /** Lane or payout were taken meanwhile, or the payout has ended, or the node has no state now. */
        record NotNow() implements Signing {}

        /** The lane's key cannot pay; the payout needs another. */
        record LaneUnusable(String reason) implements Signing {}
    }

    Signing sign(Payout payout, PublicKey lane, BlockPoint base) {
        return switch (rpc.viewAccessKey(treasury.account(), lane, Finality.OPTIMISTIC)) {
            case AccessKeyAnswer.Found found when found.fullAccess() -> store(payout, lane, base, found.nonce());
            case AccessKeyAnswer.Found _ -> new Signing.LaneUnusable("limited to calls (expected: full access)");
            case AccessKeyAnswer.Absent _ -> new Signing.LaneUnusable("not on chain (expected: a key of the treasury)");
            case AccessKeyAnswer.UnknownBlock _ -> new Signing.NotNow();
        };
    }

    private Signing store(Payout payout, PublicKey lane, BlockPoint base, Nonce onChain) {
        try {
            var stored = transaction.execute(_ -> attempts.lockLane(lane)
                    .<Signing>map(allotted -> {
                        var attempt = signed(payout, lane, base, Allotment.next(allotted, onChain));
                        attempts.add(attempt, clock.instant().plus(SendAttempt.AGAIN_UNTIL_INCLUDED));
                        steps.reached(Step.STORING);
                        return new Signing.Signed(attempt);
                    })
                    .orElseGet(Signing.NotNow::new));
            steps.reached(Step.STORED);
            return stored;
        } catch (DuplicateKeyException taken) {
            LOG.debug("payout {} has ended or is taken, or lane {} is", payout.id(), lane);
            return new Signing.NotNow();
        } catch (SigningFailure unsigned) {
            return new Signing.LaneUnusable("not signing: " + unsigned.getMessage());
        }
    }

    private Attempt signed(Payout payout, PublicKey lane, BlockPoint base, Nonce nonce) {
        var signed = treasury.sign(new Transaction(
                treasury.account(),
                lane,
                nonce,
                payout.account(),
                base.hash(),
                List.of(new Action.Transfer(payout.amount()))));
        return new Attempt(
                ids.next(),
                payout,
                lane,
                nonce,
                base.height(),
                Bytes.of(signed.encode()),
                signed.hash(),
                Attempt.Progress.STORED);
    }
}
