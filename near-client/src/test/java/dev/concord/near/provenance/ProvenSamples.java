package dev.concord.near.provenance;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Transaction;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** An agreement, and the proof of it, anchored on a chain that never was. */
final class ProvenSamples {

    static final AccountId ACCOUNT = new AccountId("roots.concord.near");
    static final String CHAIN = "mainnet";
    static final long HEIGHT = 123_456_789;
    static final CryptoHash BLOCK = CryptoHash.sha256(new byte[] {1, 2, 3});

    private static final int LEAVES = 5;
    private static final int INDEX = 2;

    private ProvenSamples() {}

    static LabelAgreed agreed(String name) {
        return new LabelAgreed(
                TaskId.parse("01990a5d-ac96-774b-8cce-b302099a0002"),
                ProjectId.parse("01990a5d-ac96-774b-8cce-b302099a0001"),
                name,
                AgreementState.AGREED,
                new Choice("ship"),
                0.97,
                new Revision(1, 2),
                DecisionMethod.DAWID_SKENE,
                3,
                Map.of(),
                List.of(submission()));
    }

    static JudgedSubmission submission() {
        return new JudgedSubmission(
                SubmissionId.parse("01990a5d-ac96-774b-8cce-b302099a0005"),
                TaskerId.parse("01990a5d-ac96-774b-8cce-b302099a0003"),
                new Choice("ship"),
                1.7,
                true,
                Map.of());
    }

    /** The third of five leaves. */
    static Proof anchored() {
        var leaves = IntStream.range(0, LEAVES)
                .mapToObj(each -> AgreementLeaf.of(agreed("image-" + each)))
                .toList();
        var tree = new MerkleTree(leaves.stream().map(AgreementLeaf::hash).toList());
        var leaf = leaves.get(INDEX);
        return new Proof(
                Proof.State.ANCHORED,
                new Proof.Leaf(leaf.content(), leaf.hash()),
                new Proof.Inclusion(tree.path(INDEX), tree.root()),
                anchor(tree.root()));
    }

    private static Proof.Anchor anchor(CryptoHash root) {
        var key = AnchorKey.of(LEAVES, root);
        var secret = SecretKey.random(new SplittableRandom(7));
        var signed = new Transaction(
                        ACCOUNT,
                        secret.publicKey(),
                        Nonce.of(5),
                        ACCOUNT,
                        BLOCK,
                        List.of(AnchorKey.addition(key, ACCOUNT)))
                .sign(secret);
        return new Proof.Anchor(
                CHAIN, ACCOUNT, key, HEIGHT, BLOCK, new Proof.Signed(signed.hash(), Bytes.of(signed.encode())));
    }
}
