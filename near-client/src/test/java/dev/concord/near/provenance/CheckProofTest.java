package dev.concord.near.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.near.key.AccountId;
import dev.concord.near.provenance.Finding.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A proof as it was made holds; one in which anything was changed does not. */
final class CheckProofTest {

    private static final Proof PROOF = ProvenSamples.anchored();
    private static final String FILE = ProofJson.write(PROOF).toString();

    @Test
    void aProofThatIsReadAgainIsTheSame() {
        assertThat(read(FILE)).isEqualTo(PROOF);
    }

    @Test
    void aProofThatWasNotTouchedHolds() {
        var findings = check(FILE);

        assertThat(findings.all()).extracting(Finding::outcome).containsOnly(Outcome.HOLDS);
        assertThat(findings.isProven()).isTrue();
        assertThat(claims(findings))
                .anyMatch(claim -> claim.startsWith("path: leads from leaf 2 of 5"))
                .anyMatch(claim -> claim.startsWith("key: stands on roots.concord.near"))
                .anyMatch(claim -> claim.contains("was made at 2026-11-26T10:00:00Z"));
    }

    static List<Proof> anchored() {
        return List.of(ProvenSamples.anchored(), ProvenSamples.anchoredInForest());
    }

    @ParameterizedTest
    @MethodSource("anchored")
    void noBitOfTheFileCanBeChanged(Proof proof) {
        var checking = new CheckProof(FakeAnchorChain.with(proof), Optional.empty());
        var file = ProofJson.write(proof).toString().getBytes(StandardCharsets.UTF_8);
        var survivors = new ArrayList<String>();
        for (var bit = 0; bit < file.length * Byte.SIZE; bit++) {
            var changed = file.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            if (isProven(changed, checking)) {
                survivors.add("bit %d: %s".formatted(bit, new String(changed, StandardCharsets.UTF_8)));
            }
        }

        assertThat(survivors).isEmpty();
        assertThat(isProven(file, checking)).isTrue();
    }

    private static boolean isProven(byte[] file, CheckProof checking) {
        try {
            return checking.check(ProofJson.read(file)).isProven();
        } catch (MalformedProof refused) {
            return false;
        }
    }

    @Test
    void whatWasChangedIsNamed() {
        assertFails("confidence\\\":0.97", "confidence\\\":0.98", "leaf: its hash is");
        var sibling = Objects.requireNonNull(PROOF.tree())
                .path()
                .siblings()
                .getFirst()
                .bytes()
                .hex();
        assertFails(sibling, sibling.replace('a', 'b'), "path: leads from leaf 2 of 5 to the root");
        var root = PROOF.tree().root().bytes().hex();
        assertFails(root, root.replace('a', 'b'), "path: leads from leaf 2 of 5 to the root");
        assertFails("\"blockHeight\":123456789", "\"blockHeight\":123456780", "key: its nonce");
        assertFails(
                "\"account\":\"roots.concord.near\"",
                "\"account\":\"roots.concord.neat\"",
                "transaction: does not add");
        assertFails(
                "\"chain\":\"mainnet\"",
                "\"chain\":\"testnet\"",
                "chain: the node follows mainnet (expected: testnet)");
        assertFails(
                "\"blockHash\":\"" + ProvenSamples.BLOCK,
                "\"blockHash\":\"" + PROOF.leaf().hash(),
                "block: 123456789 is");
    }

    private static void assertFails(String part, String changed, String claim) {
        assertThat(FILE).contains(part);
        var findings = check(FILE.replace(part, changed));

        assertThat(findings.isRefuted()).as(part).isTrue();
        assertThat(findings.all().stream()
                        .filter(each -> each.outcome() == Outcome.FAILS)
                        .map(Finding::claim))
                .as(part)
                .anyMatch(each -> each.startsWith(claim));
    }

    @Test
    void aKeyThatDoesNotStandIsNamed() {
        var elsewhere = new FakeAnchorChain(
                new Proof.Anchor(ProvenSamples.CHAIN, new AccountId("other.near"), anchor().key(), 1, null, null),
                false);

        assertThat(claims(new CheckProof(elsewhere, Optional.empty()).check(PROOF)))
                .anyMatch(claim -> claim.startsWith("key: roots.concord.near has no key"));
    }

    @Test
    void onlyTheAccountThatIsAskedForIsBelieved() {
        var chain = FakeAnchorChain.with(PROOF);

        assertThat(new CheckProof(chain, Optional.of(ProvenSamples.ACCOUNT))
                        .check(PROOF)
                        .isProven())
                .isTrue();
        assertThat(claims(new CheckProof(chain, Optional.of(new AccountId("other.near"))).check(PROOF)))
                .contains("account: roots.concord.near (expected: other.near)");
    }

    @Test
    void whatANodeHasForgottenIsNotCalledChecked() {
        var findings = new CheckProof(new FakeAnchorChain(anchor(), true), Optional.empty()).check(PROOF);

        assertThat(findings.isRefuted()).isFalse();
        assertThat(findings.isProven()).isFalse();
        assertThat(findings.all().stream().filter(each -> each.outcome() == Outcome.UNCHECKED))
                .extracting(Finding::claim)
                .hasSize(2)
                .allMatch(claim -> claim.contains("archival"));
    }

    @Test
    void aProofWithoutAnAnchorProvesNothingYet() {
        var waiting = new Proof(Proof.State.WAITING_FOR_ANCHOR, PROOF.leaf(), PROOF.tree(), null, null);
        var findings = check(ProofJson.write(waiting).toString());

        assertThat(findings.isProven()).isFalse();
        assertThat(findings.isRefuted()).isFalse();
    }

    @Test
    void aFileThatIsNoProofIsRefusedWithTheField() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(MalformedProof.class).hasMessage("format: missing");
        assertThatThrownBy(() -> read("nonsense")).isInstanceOf(MalformedProof.class);
        assertThatThrownBy(() -> read(FILE.replace("\"index\":2", "\"index\":5")))
                .hasMessageContaining("0 <= index < size");
        assertThatThrownBy(() -> read(FILE.replace("\"state\":\"anchored\"", "\"state\":\"not anchored\"")))
                .hasMessageContaining("state");
        assertThatThrownBy(() -> read(FILE.replace("\"index\":2", "\"index\":2,\"more\":1")))
                .hasMessageContaining("more in it");
        assertThatThrownBy(() -> read(FILE.replace("\"index\":2", "\"index\":2,\"index\":2")))
                .isInstanceOf(MalformedProof.class);
        assertThatThrownBy(() -> ProofJson.read(new byte[ProofJson.MAX_BYTES + 1]))
                .hasMessageContaining("at most");
    }

    private static Proof read(String file) {
        return ProofJson.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Findings check(String file) {
        return new CheckProof(FakeAnchorChain.with(PROOF), Optional.empty()).check(read(file));
    }

    private static Proof.Anchor anchor() {
        return Objects.requireNonNull(PROOF.anchor());
    }

    private static List<String> claims(Findings findings) {
        return findings.all().stream().map(Finding::claim).toList();
    }
}
