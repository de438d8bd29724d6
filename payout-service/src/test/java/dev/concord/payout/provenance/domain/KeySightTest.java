package dev.concord.payout.provenance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.transaction.Nonce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No single node says that a tree is anchored. */
final class KeySightTest {

    private static final AccessKeyAnswer UNKNOWN = new AccessKeyAnswer.UnknownBlock();

    @Test
    void asManyAsRequiredMustSayTheSame() {
        assertThat(agreed(2, found(8, 100), found(8, 102))).isEqualTo(new KeySight.Stands(Nonce.of(8), false, at(102)));
        assertThat(agreed(1, found(8, 100))).isEqualTo(new KeySight.Stands(Nonce.of(8), false, at(100)));
        assertThat(agreed(2, absent(100), UNKNOWN, absent(103))).isEqualTo(new KeySight.Missing(at(103)));
    }

    @Test
    void oneThatLiesOrLagsSettlesNothing() {
        assertThat(agreed(2, found(8, 100), absent(100))).isEqualTo(new KeySight.Unsure());
        assertThat(agreed(2, found(8, 100), found(9, 100))).isEqualTo(new KeySight.Unsure());
        assertThat(agreed(2, found(8, 100), UNKNOWN)).isEqualTo(new KeySight.Unsure());
        assertThat(agreed(2)).isEqualTo(new KeySight.Unsure());
    }

    @Test
    void aKeyThatEnoughHaveSeenStandsWhateverOthersMiss() {
        assertThat(agreed(2, absent(90), found(8, 100), absent(90), found(8, 100)))
                .isEqualTo(new KeySight.Stands(Nonce.of(8), false, at(100)));
    }

    private static KeySight agreed(int required, AccessKeyAnswer... answers) {
        return KeySight.agreed(List.of(answers), required);
    }

    private static AccessKeyAnswer found(long nonce, long height) {
        return new AccessKeyAnswer.Found(Nonce.of(nonce), false, at(height));
    }

    private static AccessKeyAnswer absent(long height) {
        return new AccessKeyAnswer.Absent(at(height));
    }

    private static BlockPoint at(long height) {
        return new BlockPoint(height, CryptoHash.sha256(new byte[0]));
    }
}
