package dev.concord.near.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.provenance.Finding.Outcome;
import dev.concord.near.provenance.Proof.Inclusion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One key on chain stands for the agreements of many trees, and for nothing else. */
final class ForestTest {

    private static final Proof PROOF = ProvenSamples.anchoredInForest();
    private static final Proof ALONE = ProvenSamples.anchored();
    private static final int MOST = 20;

    @Test
    void everyStepFromTheAgreementToTheKeyIsNamed() {
        assertThat(claims(PROOF, Outcome.HOLDS))
                .anyMatch(claim -> claim.startsWith("path: leads from leaf 2 of 5 to the root"))
                .anyMatch(claim -> claim.startsWith("path: leads from tree 1 of 3 to the root"))
                .anyMatch(claim -> claim.endsWith("is that of this root and size"));
        assertThat(check(PROOF).isProven()).isTrue();
    }

    @Test
    void aFileSaysWhetherAForestIsInIt() {
        var file = file(PROOF);

        assertThat(read(file)).isEqualTo(PROOF);
        assertThat(file).contains("\"format\":\"concord-proof.v2\"");
        assertThat(file(ALONE)).contains("\"format\":\"concord-proof.v1\"").doesNotContain("forest");
        assertThatThrownBy(() -> read(file.replace("concord-proof.v2", "concord-proof.v1")))
                .isInstanceOf(MalformedProof.class)
                .hasMessage("format: \"concord-proof.v1\" (expected: concord-proof.v2)");
        assertThatThrownBy(() -> read(file(ALONE).replace("concord-proof.v1", "concord-proof.v2")))
                .hasMessage("format: \"concord-proof.v2\" (expected: concord-proof.v1)");
    }

    @Test
    void aForestHasATreeInIt() {
        assertThatThrownBy(() -> new Proof(Proof.State.WAITING_FOR_TREE, PROOF.leaf(), null, PROOF.forest(), null))
                .hasMessageContaining("expected: of which the tree is part");
    }

    @Test
    void whatWasChangedIsNamed() {
        var forest = Objects.requireNonNull(PROOF.forest());

        assertFails(changed(forest.path(), CryptoHash.sha256(new byte[] {5})), "path: leads from tree 1 of 3");
        assertFails(
                changed(forest.path(), Objects.requireNonNull(PROOF.tree()).root()), "path: leads from tree 1 of 3");
        assertFails(changed(new MerklePath(1, 2, forest.path().siblings()), forest.root()), "path: 2 hashes");
        assertFails(new Proof(PROOF.state(), PROOF.leaf(), PROOF.tree(), null, PROOF.anchor()), "key: ");
        assertFails(new Proof(PROOF.state(), PROOF.leaf(), forest, PROOF.tree(), PROOF.anchor()), "path: ");
    }

    @Test
    void theKeyOfATreeThatStandsUnderAForestIsNoAnchor() {
        var tree = Objects.requireNonNull(PROOF.tree());
        var claimed = new Proof(PROOF.state(), PROOF.leaf(), tree, null, ProvenSamples.anchor(tree.key()));

        assertThat(new CheckProof(FakeAnchorChain.with(PROOF), Optional.empty())
                        .check(claimed)
                        .all())
                .extracting(Finding::claim)
                .anyMatch(claim -> claim.startsWith("key: roots.concord.near has no key"));
    }

    @Test
    void theKeyOfATreeIsNoAgreementAndAnAgreementIsNoTree() {
        var key = AnchorKey.of(5, CryptoHash.sha256(new byte[0]));
        var joined = new byte[2 * PublicKey.SIZE];
        System.arraycopy(key.bytes().toArray(), 0, joined, 0, PublicKey.SIZE);
        System.arraycopy(key.bytes().toArray(), 0, joined, PublicKey.SIZE, PublicKey.SIZE);

        assertThat(Stream.of(
                                MerkleHash.ofTree(key),
                                MerkleHash.ofLeaf(key.bytes().toArray()),
                                MerkleHash.ofLeaf(joined),
                                MerkleHash.ofInner(new CryptoHash(key.bytes()), new CryptoHash(key.bytes())),
                                new CryptoHash(key.bytes()))
                        .distinct())
                .hasSize(5);
        assertThat(MerkleTree.forest(List.of(key)).root()).isEqualTo(MerkleHash.ofTree(key));
    }

    @Test
    void everyTreeOfAForestIsProvenAtItsOwnPlaceAlone() {
        var seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        for (var size = 1; size <= MOST; size++) {
            var keys = IntStream.range(0, size).mapToObj(_ -> key(random)).toList();
            var forest = MerkleTree.forest(keys);
            for (var index = 0; index < size; index++) {
                var path = forest.path(index);
                for (var other = 0; other < size; other++) {
                    assertThat(path.root(MerkleHash.ofTree(keys.get(other))).equals(Optional.of(forest.root())))
                            .as("seed %d: tree %d at %d of %d", seed, other, index, size)
                            .isEqualTo(other == index);
                }
            }
        }
    }

    private static PublicKey key(SplittableRandom random) {
        var root = new byte[CryptoHash.SIZE];
        random.nextBytes(root);
        return AnchorKey.of(random.nextInt(1, MerkleTree.MOST_LEAVES), CryptoHash.of(root));
    }

    private static Proof changed(MerklePath path, CryptoHash root) {
        return new Proof(PROOF.state(), PROOF.leaf(), PROOF.tree(), new Inclusion(path, root), PROOF.anchor());
    }

    private static void assertFails(Proof changed, String claim) {
        assertThat(claims(changed, Outcome.FAILS)).anyMatch(each -> each.startsWith(claim));
    }

    private static List<String> claims(Proof proof, Outcome outcome) {
        return check(proof).all().stream()
                .filter(each -> each.outcome() == outcome)
                .map(Finding::claim)
                .toList();
    }

    private static Findings check(Proof proof) {
        return new CheckProof(FakeAnchorChain.with(PROOF), Optional.empty()).check(proof);
    }

    private static String file(Proof proof) {
        return ProofJson.write(proof).toString();
    }

    private static Proof read(String file) {
        return ProofJson.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
