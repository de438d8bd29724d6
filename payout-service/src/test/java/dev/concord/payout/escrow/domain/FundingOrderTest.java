package dev.concord.payout.escrow.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.Samples;
import dev.concord.payout.escrow.domain.FundingOutcome.Known;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A project takes money of its own asset only, and of that while it is allowed. */
final class FundingOrderTest {

    private static final Asset USD = new Asset("usd.near");

    private final VendorId vendor = Samples.vendor();
    private final Escrow escrow = Escrow.open(Samples.project(), vendor, USD);
    private final Funding funding = new Funding(new UUID(0, 1), yocto(10));

    @Test
    void moneyOfItsAssetGoesIntoItsEscrowInThatAsset() {
        var outcome = decided(vendor, USD, Optional.empty(), true);

        assertThat(outcome).isInstanceOfSatisfying(FundingOutcome.Funded.class, funded -> {
            assertThat(funded.escrow().money().funded()).isEqualTo(yocto(10));
            assertThat(funded.posting().movements())
                    .allSatisfy(moved -> assertThat(moved.to().asset())
                            .isEqualTo(moved.from().asset())
                            .isEqualTo(USD));
        });
    }

    @Test
    void moneyOfAnotherAssetIsRefusedAndThatItsOrderNamesNoneMeansNear() {
        assertThat(decided(vendor, Asset.NEAR, Optional.empty(), true)).isEqualTo(new FundingOutcome.WrongAsset(USD));
    }

    @Test
    void anAssetThatIsNotAllowedTakesNoMoreMoney() {
        assertThat(decided(vendor, USD, Optional.empty(), false)).isEqualTo(new FundingOutcome.NotAllowed(USD));
    }

    @Test
    void whatWasFundedWhileItWasAllowedIsAnsweredAsBefore() {
        var known = Optional.of(new Known(escrow.projectId(), funding));

        assertThat(decided(vendor, USD, known, false)).isEqualTo(new FundingOutcome.Repeated(escrow));
    }

    @Test
    void anotherVendorLearnsNothingOfTheProject() {
        assertThat(decided(Samples.vendor(), Asset.NEAR, Optional.empty(), false))
                .isEqualTo(new FundingOutcome.NotOwned());
    }

    private FundingOutcome decided(VendorId by, Asset asset, Optional<Known> known, boolean allowed) {
        return FundingOutcome.of(new FundingOrder(by, asset, funding), escrow, known, _ -> allowed, () -> yocto(10));
    }
}
