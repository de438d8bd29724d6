package dev.concord.near.provenance;

import dev.concord.near.borsh.MalformedBorsh;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.provenance.Proof.Anchor;
import dev.concord.near.provenance.Proof.Inclusion;
import dev.concord.near.provenance.Proof.Leaf;
import dev.concord.near.provenance.Proof.Signed;
import dev.concord.near.transaction.SignedTransaction;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What can be checked of a proof without asking anybody: hashes and the signature. */
final class ProofConsistency {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProofConsistency() {}

    static List<Finding> check(Proof proof) {
        var findings = new ArrayList<Finding>();
        findings.add(content(proof.leaf()));
        findings.add(leaf(proof.leaf()));
        if (proof.tree() != null) {
            findings.add(path("leaf", proof.leaf().hash(), proof.tree()));
        }
        if (proof.tree() != null && proof.forest() != null) {
            findings.add(path("tree", MerkleHash.ofTree(proof.tree().key()), proof.forest()));
        }
        if (proof.tree() != null && proof.anchor() != null) {
            findings.add(key(proof.forest() == null ? proof.tree() : proof.forest(), proof.anchor()));
        }
        if (proof.anchor() != null && proof.anchor().transaction() != null) {
            findings.add(signed(proof.anchor(), proof.anchor().transaction()));
        }
        return findings;
    }

    private static Finding content(Leaf leaf) {
        try {
            var content = JSON.readTree(leaf.content());
            var format = content.path("format").asString("");
            if (!format.equals(AgreementLeaf.FORMAT)) {
                return Finding.fails("leaf: format \"%s\" (expected: %s)".formatted(format, AgreementLeaf.FORMAT));
            }
            return Finding.that(
                    CanonicalJson.write(content).equals(leaf.content()),
                    "leaf: an agreement in canonical form",
                    "leaf: content is not in canonical form (expected: RFC 8785)");
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Finding.fails("leaf: content is no JSON (expected: an agreement)");
        }
    }

    private static Finding leaf(Leaf leaf) {
        var hash = new AgreementLeaf(leaf.content()).hash();
        return Finding.that(
                hash.equals(leaf.hash()),
                "leaf: its hash is %s".formatted(hash.bytes().hex()),
                "leaf: its hash is %s (expected: %s; the content was changed)"
                        .formatted(hash.bytes().hex(), leaf.hash().bytes().hex()));
    }

    /**
     * Whether a path leads to its root.
     *
     * @param from what it leads from: a leaf to the root of a tree, a tree to the root of a forest
     */
    private static Finding path(String from, CryptoHash start, Inclusion to) {
        var place = "%s %d of %d".formatted(from, to.path().index(), to.path().size());
        var root = to.path().root(start);
        if (root.isEmpty()) {
            return Finding.fails("path: %d hashes (expected: as many as lead from %s to the root)"
                    .formatted(to.path().siblings().size(), place));
        }
        var found = root.get().bytes().hex();
        var expected = to.root().bytes().hex();
        return Finding.that(
                found.equals(expected),
                "path: leads from %s to the root %s".formatted(place, expected),
                "path: leads from %s to the root %s (expected: %s)".formatted(place, found, expected));
    }

    private static Finding key(Inclusion top, Anchor anchor) {
        var expected = top.key();
        return Finding.that(
                anchor.key().equals(expected),
                "key: %s is that of this root and size".formatted(expected),
                "key: %s (expected: %s, of this root and size)".formatted(anchor.key(), expected));
    }

    private static Finding signed(Anchor anchor, Signed signed) {
        SignedTransaction transaction;
        try {
            transaction = SignedTransaction.decode(signed.bytes().toArray());
        } catch (MalformedBorsh unreadable) {
            return Finding.fails("transaction: %s (expected: a signed transaction)".formatted(unreadable.getMessage()));
        }
        var inner = transaction.transaction();
        if (!transaction.hash().equals(signed.hash())) {
            return Finding.fails(
                    "transaction: its hash is %s (expected: %s)".formatted(transaction.hash(), signed.hash()));
        }
        if (!transaction.verifies()) {
            return Finding.fails(
                    "transaction: its signature is not that of %s (expected: that)".formatted(inner.publicKey()));
        }
        var adds = inner.signerId().equals(anchor.account())
                && inner.receiverId().equals(anchor.account())
                && inner.actions().stream().anyMatch(AnchorKey.addition(anchor.key(), anchor.account())::equals);
        return Finding.that(
                adds,
                "transaction: %s, signed by a key of %s, adds the key".formatted(signed.hash(), anchor.account()),
                "transaction: does not add the key to %s (expected: that)".formatted(anchor.account()));
    }
}
