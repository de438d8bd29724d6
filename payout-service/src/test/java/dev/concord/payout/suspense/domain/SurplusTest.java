package dev.concord.payout.suspense.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.BlockView;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SurplusTest {

    private static final BlockView BLOCK = new BlockView(
            new BlockPoint(101, CryptoHash.sha256(new byte[] {1})),
            CryptoHash.sha256(new byte[] {0}),
            Instant.EPOCH,
            NearAmount.parse("1"),
            List.of());

    @Test
    void onlyWhatNeitherTheBooksNorWhatCameSinceExplainIsOne() {
        assertThat(surplus("10", "7", "1")).contains(NearAmount.parse("2"));
        assertThat(surplus("10", "7", "3")).isEmpty();
        assertThat(surplus("10", "7", "4")).isEmpty();
        assertThat(surplus("5", "7", "0")).isEmpty();
    }

    @Test
    void theBooksAreComparedOnlyWithABlockBehindAllThatTheyHavePaid() {
        var booked = new Surplus.Booked(BigInteger.ONE, 3, 100);

        assertThat(booked.isBehind(109)).isFalse();
        assertThat(booked.isBehind(110)).isTrue();
    }

    @Test
    void eachHasANameOfItsOwnAndNobodySentIt() {
        var one = Surplus.arrival(Asset.NEAR, NearAmount.parse("2"), BLOCK);

        assertThat(one.isOfTheChain()).isTrue();
        assertThat(one.height()).isEqualTo(101);
        assertThat(one).isEqualTo(Surplus.arrival(Asset.NEAR, NearAmount.parse("2"), BLOCK));
        assertThat(one.hash())
                .isNotEqualTo(Surplus.arrival(new Asset("usd.near"), NearAmount.parse("2"), BLOCK)
                        .hash())
                .isNotEqualTo(Surplus.arrival(Asset.NEAR, NearAmount.parse("3"), BLOCK)
                        .hash());
    }

    private static Optional<NearAmount> surplus(String held, String mostBooked, String arrivedSince) {
        return Surplus.of(new BigInteger(held), new BigInteger(mostBooked), NearAmount.parse(arrivedSince));
    }
}
