package dev.concord.near.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the numbers that Certificate Transparency's reference tests publish, and against the RFC's own recursion. */
final class MerkleTreeTest {

    private static final List<String> REFERENCE_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final int MOST = 33;

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootsAreThoseOfCertificateTransparency(int size, String root) {
        var leaves = REFERENCE_LEAVES.subList(0, size).stream()
                .map(leaf -> MerkleHash.ofLeaf(Bytes.fromHex(leaf).toArray()))
                .toList();

        assertThat(new MerkleTree(leaves).root().bytes().hex()).isEqualTo(root);
    }

    @Test
    void theRootIsTheOneOfTheRfcsRecursion() {
        for (var size = 1; size <= MOST; size++) {
            assertThat(new MerkleTree(hashes(size)).root()).as("%d", size).isEqualTo(recursive(contents(size)));
        }
    }

    @Test
    void everyPathLeadsToTheRoot() {
        for (var size = 1; size <= MOST; size++) {
            var tree = new MerkleTree(hashes(size));
            for (var index = 0; index < size; index++) {
                assertThat(tree.path(index).root(hashes(size).get(index)))
                        .as("leaf %d of %d", index, size)
                        .hasValue(tree.root());
            }
        }
    }

    @Test
    void aPathAtAnotherPlaceOrOfAnotherSizeLeadsToAnotherKey() {
        for (var size = 1; size <= MOST; size++) {
            var tree = new MerkleTree(hashes(size));
            var key = AnchorKey.of(size, tree.root());
            for (var index = 0; index < size; index++) {
                var siblings = tree.path(index).siblings();
                var leaf = hashes(size).get(index);
                for (var claimedSize = 1; claimedSize <= MOST; claimedSize++) {
                    for (var claimed = 0; claimed < claimedSize; claimed++) {
                        if (claimed != index || claimedSize != size) {
                            var asIfOf = claimedSize;
                            var root = new MerklePath(claimed, claimedSize, siblings).root(leaf);
                            assertThat(root.map(each -> AnchorKey.of(asIfOf, each))
                                            .filter(key::equals))
                                    .as("leaf %d of %d as %d of %d", index, size, claimed, claimedSize)
                                    .isEmpty();
                        }
                    }
                }
            }
        }
    }

    @Test
    void anInnerNodeIsNoLeaf() {
        var two = hashes(2);
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(two.getFirst().bytes().toArray());
        joined.writeBytes(two.getLast().bytes().toArray());

        assertThat(MerkleHash.ofLeaf(joined.toByteArray())).isNotEqualTo(new MerkleTree(two).root());
    }

    @Test
    void noTwoTreesHaveTheSameKey() {
        var keys = new HashSet<>();
        for (var size = 1; size <= MOST; size++) {
            keys.add(AnchorKey.of(size, new MerkleTree(hashes(size)).root()));
        }

        assertThat(keys).hasSize(MOST);
    }

    @Test
    void aTreeHasLeavesAndNotTooMany() {
        assertThatThrownBy(() -> new MerkleTree(List.of())).hasMessage("leaves: 0 (expected: 1..65536)");
        assertThatThrownBy(() -> new MerkleTree(
                        java.util.Collections.nCopies(65_537, hashes(1).getFirst())))
                .hasMessage("leaves: 65537 (expected: 1..65536)");
        assertThatThrownBy(() -> new MerkleTree(hashes(3)).path(3)).hasMessage("index: 3 (expected: 0..2)");
    }

    private static List<byte[]> contents(int size) {
        return IntStream.range(0, size)
                .mapToObj(each -> new byte[] {(byte) each, 7})
                .toList();
    }

    private static List<CryptoHash> hashes(int size) {
        return contents(size).stream().map(MerkleHash::ofLeaf).toList();
    }

    /** RFC 6962, 2.1, word for word: split at the largest power of two below the size. */
    private static CryptoHash recursive(List<byte[]> contents) {
        if (contents.size() == 1) {
            return CryptoHash.sha256(joined((byte) 0, List.of(contents.getFirst())));
        }
        var split = Integer.highestOneBit(contents.size() - 1);
        var parts = new ArrayList<byte[]>();
        parts.add(recursive(contents.subList(0, split)).bytes().toArray());
        parts.add(recursive(contents.subList(split, contents.size())).bytes().toArray());
        return CryptoHash.sha256(joined((byte) 1, parts));
    }

    private static byte[] joined(byte first, List<byte[]> parts) {
        var out = new ByteArrayOutputStream();
        out.write(first);
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
