package dev.concord.payout.provenance;

import dev.concord.near.provenance.AnchorKey;
import dev.concord.near.provenance.Proof.Anchor;
import dev.concord.near.provenance.Proof.Signed;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.NearRpc;
import dev.concord.payout.provenance.JdbcAnchorAttempts.Attempt;
import dev.concord.payout.provenance.JdbcTrees.Tree;
import dev.concord.payout.provenance.domain.AnchorStep;
import dev.concord.payout.provenance.domain.KeySight;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the oldest tree or forest that is chosen and not anchored one step further. What is so is read from the chain, from as many endpoints as payouts need, each time anew. */
@Service
final class AnchorTrees {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorTrees.class);

    /** A transaction so many blocks old is either known by now, or no longer. */
    private static final long YOUNG_BLOCKS = 1_000;

    private static final int MOST_ATTEMPTS = 10;

    private final NearRpc rpc;
    private final AnchorWitnesses witnesses;
    private final JdbcTrees trees;
    private final JdbcAnchorAttempts attempts;
    private final SendAnchor sending;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    AnchorTrees(
            NearRpc rpc,
            AnchorWitnesses witnesses,
            JdbcTrees trees,
            JdbcAnchorAttempts attempts,
            SendAnchor sending,
            TransactionOperations transaction,
            InstantSource clock) {
        this.rpc = rpc;
        this.witnesses = witnesses;
        this.trees = trees;
        this.attempts = attempts;
        this.sending = sending;
        this.transaction = transaction;
        this.clock = clock;
    }

    void anchor(AnchorAccount account, String chainId) {
        trees.oldestWaiting().ifPresent(tree -> anchor(tree, account, chainId));
    }

    private void anchor(Tree tree, AnchorAccount account, String chainId) {
        switch (witnesses.key(account.id(), tree.key())) {
            case KeySight.Stands stands -> conclude(tree, account, chainId, stands);
            case KeySight.Missing missing -> step(tree, account, missing.at());
            case KeySight.Unsure _ -> LOG.debug("too few endpoints say the same of the key of tree {}", tree.id());
        }
    }

    private void step(Tree tree, AnchorAccount account, BlockPoint at) {
        if (!(rpc.viewAccessKey(account.id(), account.publicKey(), new BlockHash(at.hash()))
                        instanceof AccessKeyAnswer.Found own
                && own.fullAccess())) {
            LOG.warn(
                    "{} has no full-access key {} at {} (expected: concord.provenance.key-file)",
                    account.id(),
                    account.publicKey(),
                    at.height());
            return;
        }
        var signer = new AnchorStep.Signer(
                account.publicKey(), own.nonce(), at.height(), rpc.limits().transactionValidityBlocks());
        var turn = new SendAnchor.Turn(tree, account, own.nonce(), at);
        var open = attempts.open(tree.id());
        switch (AnchorStep.of(open.map(Attempt::open), signer)) {
            case AnchorStep.Send _ -> open.ifPresent(sending::send);
            case AnchorStep.Sign _ -> sending.sign(turn, open).ifPresent(sending::send);
            case AnchorStep.Replace replace -> {
                LOG.warn("the key of tree {} is signed anew: {}", tree.id(), replace.reason());
                sending.sign(turn, open).ifPresent(sending::send);
            }
        }
    }

    /** The key stands, whoever added it: it says what is to be said. */
    private void conclude(Tree tree, AnchorAccount account, String chainId, KeySight.Stands stands) {
        var height = AnchorKey.heightOf(stands.nonce());
        if (stands.fullAccess() || height.isEmpty()) {
            LOG.error("the key of tree {} can sign (expected: never); the tree is not anchored", tree.id());
            return;
        }
        var added = addedBy(tree, account);
        if (added.isEmpty() && mayStillShow(tree, stands.at())) {
            return;
        }
        var anchor = new Anchor(
                chainId,
                account.id(),
                tree.key(),
                height.getAsLong(),
                witnesses.blockAt(height.getAsLong()).orElse(null),
                added.map(each -> new Signed(each.transactionHash(), each.signed()))
                        .orElse(null));
        transaction.executeWithoutResult(_ -> {
            trees.noteAnchor(tree.id(), anchor, clock.instant());
            attempts.end(tree.id());
        });
        LOG.info("tree {} of {} leaves is anchored at height {}", tree.id(), tree.size(), height.getAsLong());
    }

    /** An attempt of another key may have been for another account, from before the settings changed. */
    private Optional<Attempt> addedBy(Tree tree, AnchorAccount account) {
        return attempts.of(tree.id(), MOST_ATTEMPTS).stream()
                .filter(each -> each.key().equals(account.publicKey()))
                .filter(each -> witnesses.haveSeenSuccess(each.transactionHash(), account.id()))
                .findFirst();
    }

    private boolean mayStillShow(Tree tree, BlockPoint at) {
        return attempts.open(tree.id())
                .filter(each -> at.height() - each.baseHeight() < YOUNG_BLOCKS)
                .isPresent();
    }
}
