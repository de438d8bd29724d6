package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.localnet.LocalNode;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.PublicKey;
import dev.concord.near.provenance.AgreementLeaf;
import dev.concord.near.provenance.AnchorKey;
import dev.concord.near.provenance.MerkleTree;
import dev.concord.near.provenance.Proof;
import dev.concord.near.provenance.ProofJson;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof is checked with a node and nothing else. */
final class VerifyProofIT {

    private static final AgreementLeaf LEAF = new AgreementLeaf("{\"format\":\"concord-agreement.v1\"}");
    private static final Proof.Inclusion TREE = tree();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private LocalNode node;
    private NearRpc rpc;
    private Path file;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        node = LocalNode.start(directory.resolve("chain"), 0, Duration.ofMillis(20));
        rpc = NearRpc.over(List.of(node.uri()));
        file = Files.writeString(
                directory.resolve("proof.json"), ProofJson.write(anchored()).toString());
    }

    @AfterEach
    void stop() {
        rpc.close();
        node.close();
    }

    @Test
    void aProofThatHoldsEndsWithZero() throws IOException {
        assertThat(verify(node.uri(), Optional.of(account()))).isZero();
        assertThat(text())
                .contains(
                        "checked    path: leads from leaf 0 of 1",
                        "checked    key: stands on",
                        "checked    time: block")
                .contains("Proven:")
                .doesNotContain("FALSE", "NOT KNOWN");
    }

    @Test
    void aProofByTheKeyOfAForestHoldsAsWell() throws IOException {
        Files.writeString(file, ProofJson.write(anchoredInForest()).toString());

        assertThat(verify(node.uri(), Optional.of(account()))).isZero();
        assertThat(text())
                .contains("checked    path: leads from leaf 0 of 1", "checked    path: leads from tree 0 of 2")
                .contains("Proven:");
    }

    @Test
    void aProofInWhichSomethingWasChangedIsRefuted() throws IOException {
        Files.writeString(file, Files.readString(file).replace("concord-agreement.v1\\\"", "concord-agreement.v2\\\""));

        assertThat(verify(node.uri(), Optional.empty())).isEqualTo(1);
        assertThat(text()).contains("FALSE      leaf:", "Refuted");
    }

    @Test
    void anotherAccountThanTheOneAskedForIsRefuted() throws IOException {
        assertThat(verify(node.uri(), Optional.of(new AccountId("other.near")))).isEqualTo(1);
        assertThat(text()).contains("(expected: other.near)");
    }

    @Test
    void aFileThatIsNoProofIsRefused() throws IOException {
        Files.writeString(file, "{\"format\":\"something\"}");

        assertThat(verify(node.uri(), Optional.empty())).isEqualTo(1);
        assertThat(text()).contains("format: \"something\" (expected: concord-proof.v1 or concord-proof.v2)");
    }

    @Test
    void aNodeThatDoesNotAnswerProvesNothing() throws IOException {
        var gone = node.uri();
        node.close();

        assertThat(verify(gone, Optional.empty())).isEqualTo(3);
        assertThat(text()).contains("the node does not answer");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        file = file.resolveSibling("missing");

        assertThatThrownBy(() -> verify(node.uri(), Optional.empty()))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("expected: a file that can be read");
    }

    private int verify(URI uri, Optional<AccountId> trusted) throws IOException {
        return new VerifyProofCommand(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(new Command.VerifyProof(file, uri, trusted));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private AccountId account() {
        return node.bank().accountId();
    }

    /** Anchors a tree of one leaf on the one account that there is. */
    private Proof anchored() {
        return new Proof(Proof.State.ANCHORED, leaf(), TREE, null, anchor(TREE.key()));
    }

    /** Anchors a forest of two trees there, of which that one is the first. */
    private Proof anchoredInForest() {
        var trees = MerkleTree.forest(List.of(TREE.key(), AnchorKey.of(7, LEAF.hash())));
        var forest = new Proof.Inclusion(trees.path(0), trees.root());
        return new Proof(Proof.State.ANCHORED, leaf(), TREE, forest, anchor(forest.key()));
    }

    private static Proof.Leaf leaf() {
        return new Proof.Leaf(LEAF.content(), LEAF.hash());
    }

    private static Proof.Inclusion tree() {
        var tree = new MerkleTree(List.of(LEAF.hash()));
        return new Proof.Inclusion(tree.path(0), tree.root());
    }

    private Proof.Anchor anchor(PublicKey key) {
        var signed = signed(key);
        rpc.send(signed.encode(), WaitUntil.FINAL);
        var stands = (AccessKeyAnswer.Found) rpc.viewAccessKey(account(), key, Finality.FINAL);
        var height = AnchorKey.heightOf(stands.nonce()).orElseThrow();
        var block = rpc.blockAt(new BlockHeight(height)).orElseThrow();
        return new Proof.Anchor(
                "localnet",
                account(),
                key,
                height,
                block.hash(),
                new Proof.Signed(signed.hash(), Bytes.of(signed.encode())));
    }

    private SignedTransaction signed(PublicKey key) {
        var secret = node.bank().key();
        var own = (AccessKeyAnswer.Found) rpc.viewAccessKey(account(), secret.publicKey(), Finality.OPTIMISTIC);
        return new Transaction(
                        account(),
                        secret.publicKey(),
                        own.nonce().next(),
                        account(),
                        rpc.block(Finality.FINAL).hash(),
                        List.of(AnchorKey.addition(key, account())))
                .sign(secret);
    }
}
