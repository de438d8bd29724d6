package dev.concord.payout.provenance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.provenance.domain.AnchorStep.Open;
import dev.concord.payout.provenance.domain.AnchorStep.Replace;
import dev.concord.payout.provenance.domain.AnchorStep.Send;
import dev.concord.payout.provenance.domain.AnchorStep.Sign;
import dev.concord.payout.provenance.domain.AnchorStep.Signer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnchorStepTest {

    private static final PublicKey KEY = PublicKey.of(new byte[PublicKey.SIZE]);
    private static final PublicKey OTHER =
            new PublicKey(dev.concord.near.key.CryptoHash.sha256(new byte[0]).bytes());
    private static final Optional<Open> OPEN = Optional.of(new Open(KEY, Nonce.of(8), 1_000));

    @Test
    void aTreeWithoutAnAttemptIsSigned() {
        assertThat(AnchorStep.of(Optional.empty(), signer(7, 1_000))).isEqualTo(new Sign());
    }

    @Test
    void theSameBytesAreSentForAsLongAsTheyMayBeIncluded() {
        assertThat(AnchorStep.of(OPEN, signer(7, 1_000))).isEqualTo(new Send());
        assertThat(AnchorStep.of(OPEN, signer(7, 1_100))).isEqualTo(new Send());
    }

    @Test
    void anAttemptThatIsTooOldIsReplaced() {
        assertThat(AnchorStep.of(OPEN, signer(7, 1_101))).isEqualTo(new Replace("its block is too old"));
    }

    @Test
    void anAttemptWhoseNonceIsUsedHasAddedNothing() {
        assertThat(AnchorStep.of(OPEN, signer(8, 1_000))).isInstanceOf(Replace.class);
        assertThat(AnchorStep.of(OPEN, signer(9, 1_000))).isInstanceOf(Replace.class);
    }

    @Test
    void anAttemptOfAnotherKeyIsReplaced() {
        var signer = new Signer(OTHER, Nonce.of(7), 1_000, 100);

        assertThat(AnchorStep.of(OPEN, signer)).isEqualTo(new Replace("another key signs now"));
    }

    private static Signer signer(long nonce, long height) {
        return new Signer(KEY, Nonce.of(nonce), height, 100);
    }
}
