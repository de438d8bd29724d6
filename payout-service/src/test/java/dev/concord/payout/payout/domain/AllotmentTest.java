package dev.concord.payout.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.transaction.Nonce;
import org.junit.jupiter.api.Test;

/** A lane's nonces go up, and stay below what the chain takes. */
final class AllotmentTest {

    @Test
    void theNextIsAboveWhatWasGivenAndAboveWhatWasSeen() {
        assertThat(Allotment.next(Nonce.of(7), Nonce.of(3), 1)).contains(Nonce.of(8));
        assertThat(Allotment.next(Nonce.of(3), Nonce.of(7), 1)).contains(Nonce.of(8));
    }

    @Test
    void theChainTakesAMillionForEachBlockThatComesSoon() {
        assertThat(Allotment.next(Nonce.ZERO, Nonce.of(109_999_998), 10)).contains(Nonce.of(109_999_999));
        assertThat(Allotment.next(Nonce.ZERO, Nonce.of(109_999_999), 10)).isEmpty();
        assertThat(Allotment.next(Nonce.of(109_999_999), Nonce.ZERO, 10)).isEmpty();
    }

    @Test
    void aKeyThatWasAddedInABlockToComeCanBeUsed() {
        assertThat(Allotment.next(Nonce.ZERO, Nonce.of(12_000_000), 10)).contains(Nonce.of(12_000_001));
    }
}
