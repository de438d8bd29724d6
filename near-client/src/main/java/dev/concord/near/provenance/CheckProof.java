package dev.concord.near.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.provenance.Proof.Anchor;
import dev.concord.near.rpc.AccessKeyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks all that a proof claims: first what it says of itself, and only if that holds, what the chain says. */
public final class CheckProof {

    private final AnchorChain chain;
    private final @Nullable AccountId trusted;

    /** Asks a chain; the account is the one whose roots are believed, or empty to believe the one that the proof names. */
    public CheckProof(AnchorChain chain, Optional<AccountId> trusted) {
        this.chain = chain;
        this.trusted = trusted.orElse(null);
    }

    public Findings check(Proof proof) {
        var findings = new ArrayList<>(ProofConsistency.check(proof));
        var anchor = proof.anchor();
        if (anchor == null) {
            findings.add(Finding.unchecked("anchor: none yet (%s)".formatted(proof.state())));
            return new Findings(findings);
        }
        findings.add(trust(anchor));
        if (new Findings(findings).isRefuted()) {
            return new Findings(findings);
        }
        findings.addAll(ask(anchor));
        return new Findings(findings);
    }

    private Finding trust(Anchor anchor) {
        if (trusted == null) {
            return Finding.holds("account: %s, believed because the file names it".formatted(anchor.account()));
        }
        return Finding.that(
                trusted.equals(anchor.account()),
                "account: %s, as asked for".formatted(anchor.account()),
                "account: %s (expected: %s)".formatted(anchor.account(), trusted));
    }

    private List<Finding> ask(Anchor anchor) {
        var chainId = chain.chainId();
        if (!chainId.equals(anchor.chain())) {
            return List.of(
                    Finding.fails("chain: the node follows %s (expected: %s)".formatted(chainId, anchor.chain())));
        }
        var findings = new ArrayList<Finding>();
        findings.add(Finding.holds("chain: the node follows %s".formatted(chainId)));
        switch (chain.key(anchor.account(), anchor.key())) {
            case AccessKeyAnswer.Found found -> {
                findings.add(standing(anchor, found));
                findings.add(block(anchor));
                findings.add(transaction(anchor));
            }
            case AccessKeyAnswer.Absent absent ->
                findings.add(Finding.fails("key: %s has no key %s at block %d (expected: that key)"
                        .formatted(anchor.account(), anchor.key(), absent.at().height())));
            case AccessKeyAnswer.UnknownBlock _ ->
                findings.add(Finding.unchecked("key: the node has no final block to look at"));
        }
        return findings;
    }

    /** The key of a tree or of a forest has never signed, so that its nonce says in which block it was added. */
    private static Finding standing(Anchor anchor, AccessKeyAnswer.Found found) {
        if (found.fullAccess()) {
            return Finding.fails(
                    "key: %s may do anything (expected: a key that may do nothing)".formatted(anchor.key()));
        }
        var added = AnchorKey.heightOf(found.nonce());
        if (added.isEmpty() || added.getAsLong() != anchor.height()) {
            return Finding.fails("key: its nonce %s says that it was not added in block %d (expected: in that block)"
                    .formatted(found.nonce().value(), anchor.height()));
        }
        return Finding.holds("key: stands on %s at final block %d, and was added in block %d"
                .formatted(anchor.account(), found.at().height(), anchor.height()));
    }

    private Finding block(Anchor anchor) {
        var block = chain.block(anchor.height());
        if (block.isEmpty()) {
            return Finding.unchecked(
                    "time: the node does not have block %d any more (an archival node has)".formatted(anchor.height()));
        }
        var hash = block.get().point().hash();
        return Finding.that(
                anchor.blockHash() == null || anchor.blockHash().equals(hash),
                "time: block %d, %s, was made at %s"
                        .formatted(anchor.height(), hash, block.get().time()),
                "block: %d is %s (expected: %s)".formatted(anchor.height(), hash, anchor.blockHash()));
    }

    private Finding transaction(Anchor anchor) {
        if (anchor.transaction() == null) {
            return Finding.holds("transaction: none is claimed; the key itself is the evidence");
        }
        CryptoHash hash = anchor.transaction().hash();
        return switch (chain.transaction(hash, anchor.account())) {
            case SUCCEEDED -> Finding.holds("transaction: %s has added the key".formatted(hash));
            case FAILED -> Finding.fails("transaction: %s has failed (expected: it has added the key)".formatted(hash));
            case UNKNOWN ->
                Finding.unchecked(
                        "transaction: the node does not know %s any more (an archival node does)".formatted(hash));
        };
    }
}
