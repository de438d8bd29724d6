package dev.concord.payout.provenance;

import dev.concord.contracts.id.Ids;
import dev.concord.near.key.Bytes;
import dev.concord.near.provenance.AnchorKey;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.SendAnswer;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Transaction;
import dev.concord.payout.provenance.JdbcAnchorAttempts.Attempt;
import dev.concord.payout.provenance.JdbcTrees.Tree;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Signs the addition of a tree's key, stores it, and only then sends it; the same bytes as often as it takes. */
@Service
final class SendAnchor {

    private static final Logger LOG = LoggerFactory.getLogger(SendAnchor.class);

    private final NearRpc rpc;
    private final JdbcTrees trees;
    private final JdbcAnchorAttempts attempts;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    /**
     * A tree whose key is to be added.
     *
     * @param used the last nonce that the account's key has used at the base block
     */
    record Turn(Tree tree, AnchorAccount account, Nonce used, BlockPoint base) {}

    SendAnchor(
            NearRpc rpc,
            JdbcTrees trees,
            JdbcAnchorAttempts attempts,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids) {
        this.rpc = rpc;
        this.trees = trees;
        this.attempts = attempts;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Signs; nothing if another process was faster.
     *
     * @param seen what the tree had open when this was decided, and what the new attempt replaces
     */
    Optional<Attempt> sign(Turn turn, Optional<Attempt> seen) {
        var tree = turn.tree();
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                if (!trees.lockWaiting(tree.id()) || !attempts.open(tree.id()).equals(seen)) {
                    return Optional.empty();
                }
                attempts.end(tree.id());
                var attempt = signed(turn, nextNonce(turn));
                attempts.add(attempt, clock.instant());
                return Optional.of(attempt);
            }));
        } catch (DuplicateKeyException taken) {
            LOG.debug("another process signs for tree {}", tree.id());
            return Optional.empty();
        }
    }

    private Nonce nextNonce(Turn turn) {
        var allotted = attempts.lastNonce(turn.account().publicKey());
        return (allotted.isAfter(turn.used()) ? allotted : turn.used()).next();
    }

    private Attempt signed(Turn turn, Nonce nonce) {
        var account = turn.account();
        var tree = turn.tree();
        var base = turn.base();
        var signed = new Transaction(
                        account.id(),
                        account.publicKey(),
                        nonce,
                        account.id(),
                        base.hash(),
                        List.of(AnchorKey.addition(tree.key(), account.id())))
                .sign(account.secret());
        return new Attempt(
                ids.next(),
                tree.id(),
                account.publicKey(),
                nonce,
                base.height(),
                Bytes.of(signed.encode()),
                signed.hash());
    }

    /** A refusal proves nothing: what stands on chain is looked at the next time. */
    void send(Attempt attempt) {
        switch (rpc.send(attempt.signed().toArray(), WaitUntil.INCLUDED)) {
            case SendAnswer.Accepted _ -> LOG.debug("the key of tree {} is on its way", attempt.tree());
            case SendAnswer.Refused refused -> {
                if (attempts.noteDoubt(attempt.id(), refused.reason().toString())) {
                    LOG.warn("the key of tree {} is refused so far: {}", attempt.tree(), refused.reason());
                }
            }
        }
    }
}
