package dev.concord.payout.payout;

import dev.concord.contracts.id.Ids;
import dev.concord.near.key.Bytes;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Transaction;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.Allotment;
import dev.concord.payout.payout.domain.Batch;
import dev.concord.payout.signing.SigningFailure;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Signs batches, each in a lane of its own; a lane whose key does not sign rests. What is signed is nothing yet: see {@link StoreAttempts}. */
@Service
final class SignBatches {

    private final Treasury treasury;
    private final LaneKeys keys;
    private final RestingLanes resting;
    private final Ids ids;

    SignBatches(Treasury treasury, LaneKeys keys, RestingLanes resting, Ids ids) {
        this.treasury = treasury;
        this.keys = keys;
        this.resting = resting;
        this.ids = ids;
    }

    /**
     * What is signed.
     *
     * @param base the final block that the transaction names
     */
    record Turn(Batch batch, Lane lane, BlockPoint base) {}

    /** Signs outside of any database transaction: keys may lie elsewhere. */
    List<NewAttempt> sign(List<Turn> turns) {
        return turns.stream()
                .flatMap(turn -> keys.nonceOf(turn.lane().key(), turn.base().height()).stream()
                        .flatMap(seen -> tried(turn, seen).stream()))
                .toList();
    }

    private Optional<NewAttempt> tried(Turn turn, Nonce seen) {
        var nonce = Allotment.next(turn.lane().allotted(), seen, turn.base().height());
        if (nonce.isEmpty()) {
            resting.rest(
                    turn.lane().key(), "out of nonces that a block takes (expected: below a million for each block)");
        }
        return nonce.flatMap(next -> signedBy(turn, next));
    }

    private Optional<NewAttempt> signedBy(Turn turn, Nonce nonce) {
        try {
            return Optional.of(signed(turn, nonce));
        } catch (SigningFailure unsigned) {
            resting.rest(turn.lane().key(), "not signing: " + unsigned.getMessage());
            return Optional.empty();
        }
    }

    private NewAttempt signed(Turn turn, Nonce nonce) {
        var lane = turn.lane().key();
        var signed = treasury.sign(new Transaction(
                treasury.account(),
                lane,
                nonce,
                turn.batch().receiver(),
                turn.base().hash(),
                turn.batch().actions()));
        var attempt = new Attempt(
                ids.next(),
                turn.batch().asset(),
                lane,
                nonce,
                turn.base().height(),
                Bytes.of(signed.encode()),
                signed.hash(),
                Attempt.Progress.STORED);
        return new NewAttempt(attempt, turn.lane(), turn.batch());
    }
}
