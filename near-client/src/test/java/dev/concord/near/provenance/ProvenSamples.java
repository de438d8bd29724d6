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
import dev.concord.near.key.PublicKey;
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
    private static final int TREES = 3;
    private static final int TREE = 1;

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
        var leaf = leaves(TREE).get(INDEX);
        var inclusion = inclusion();
        return new Proof(
                Proof.State.ANCHORED,
                new Proof.Leaf(leaf.content(), leaf.hash()),
                inclusion,
                null,
                anchor(inclusion.key()));
    }

    /** The same in the second of three trees. */
    static Proof anchoredInForest() {
        var alone = anchored();
        var forest = MerkleTree.forest(IntStream.range(0, TREES)
                .mapToObj(each -> AnchorKey.of(LEAVES, tree(each).root()))
                .toList());
        var inclusion = new Proof.Inclusion(forest.path(TREE), forest.root());
        return new Proof(alone.state(), alone.leaf(), alone.tree(), inclusion, anchor(inclusion.key()));
    }

    private static Proof.Inclusion inclusion() {
        return new Proof.Inclusion(tree(TREE).path(INDEX), tree(TREE).root());
    }

    private static MerkleTree tree(int number) {
        return new MerkleTree(leaves(number).stream().map(AgreementLeaf::hash).toList());
    }

    private static List<AgreementLeaf> leaves(int tree) {
        return IntStream.range(0, LEAVES)
                .mapToObj(each -> AgreementLeaf.of(agreed("image-%d-%d".formatted(tree, each))))
                .toList();
    }

    static Proof.Anchor anchor(PublicKey key) {
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
