package dev.concord.localnet.chain;

import static dev.concord.localnet.chain.TestChain.BANK;
import static dev.concord.localnet.chain.TestChain.BANK_KEY;
import static dev.concord.localnet.chain.TestChain.keyOf;
import static dev.concord.localnet.chain.TestChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Nonce;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    private final TestChain chain = TestChain.begun();

    @Test
    void theNonceOfAKeyIsKnownAtEveryHeightSoThatItsPassingIsFoundByBisection() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");
        var expected = new ArrayList<Nonce>();
        var from = chain.chain().head() + 1;
        for (var i = 0; i < 20; i++) {
            if (i % 3 == 0) {
                chain.chain().append(List.of(chain.fromBank(alice, transfer("0.1"))));
            } else {
                chain.chain().append(List.of());
            }
            expected.add(nonceAt(chain.chain().head()));
        }

        for (var i = 0; i < 20; i++) {
            assertThat(nonceAt(from + i)).isEqualTo(expected.get(i));
        }
        assertThat(expected.getLast().isAfter(expected.getFirst())).isTrue();
    }

    @Test
    void anAccountThatWasNotThereYetIsNotThereInThePast() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");

        assertThat(chain.chain().world().at(1).account(alice)).isEmpty();
        assertThat(chain.chain().world().keys(alice, 1)).isEmpty();
        assertThat(chain.chain().world().keys(alice, chain.chain().head())).containsOnlyKeys(keyOf(2).publicKey());
    }

    @Test
    void everyBlockIsFoundByItsNameAndNoOther() {
        chain.create("alice.bank.localnet", keyOf(2), "5");
        chain.chain().advanceTo(100_000);

        for (var height : new long[] {1, 2, 3, 4, 5, 99_999, 100_000}) {
            var block = chain.chain().block(height);
            assertThat(chain.chain().heightOf(block.hash())).hasValue(height);
            assertThat(chain.chain().heightOfChunk(block.chunkHash())).hasValue(height);
            assertThat(chain.chain().heightOf(block.chunkHash())).isEmpty();
        }
        assertThat(chain.chain().heightOf(CryptoHash.sha256(new byte[] {1}))).isEmpty();
        assertThatThrownBy(() -> chain.chain().block(100_001)).hasMessageContaining("at most 100000");
    }

    private Nonce nonceAt(long height) {
        return chain.chain()
                .world()
                .at(height)
                .key(BANK, BANK_KEY.publicKey())
                .orElseThrow()
                .nonce();
    }
}
