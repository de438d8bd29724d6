package dev.concord.payout.payout.domain;

import static dev.concord.payout.payout.domain.SomeBatches.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody is held for what may be somebody else's fault. */
final class BlameTest {

    private final Line ann = SomeBatches.registered(USD, "ann.near");
    private final Line bob = SomeBatches.unregistered(USD, "bob.near");
    private final Line cleo = SomeBatches.registered(USD, "cleo.near");
    private final Batch batch = SomeBatches.ofTokens(ann, bob, cleo);

    @Test
    void aReceiverIsToBlameIfItsActionFailedAndTheErrorNamesIt() {
        assertThat(blame(0, "The account ann.near is not registered")).isEqualTo(new Blame.OfReceiver(ann));
        assertThat(blame(2, "Smart contract panicked: The account bob.near is not registered"))
                .isEqualTo(new Blame.OfReceiver(bob));
        assertThat(blame(3, "The account cleo.near is not registered.")).isEqualTo(new Blame.OfReceiver(cleo));
    }

    @Test
    void aRegistrationBelongsToTheReceiverAfterIt() {
        assertThat(blame(1, "no room for bob.near")).isEqualTo(new Blame.OfReceiver(bob));
    }

    @Test
    void anotherAccountInTheErrorBlamesNobody() {
        assertThat(blame(0, "The account treasury.near is not registered")).isEqualTo(new Blame.Unclear(ann));
        assertThat(blame(0, "The account joann.near is not registered")).isEqualTo(new Blame.Unclear(ann));
        assertThat(blame(0, "The account ann.near.org is not registered")).isEqualTo(new Blame.Unclear(ann));
    }

    @Test
    void whatTheTokenRefusesToAnybodyIsItsOwnFault() {
        assertThat(blame(0, "Pausable: Method is paused")).isEqualTo(new Blame.OfToken());
        assertThat(blame(2, "The account doesn't have enough balance")).isEqualTo(new Blame.OfToken());
        assertThat(blame(2, "Exceeded the prepaid gas.")).isEqualTo(new Blame.OfToken());
    }

    @Test
    void withoutAnActionTheTokenIsToBlame() {
        var failure = new Sighting.Failed(NearAmount.ZERO, Optional.empty(), "DelegateActionExpired: ann.near");

        assertThat(Blame.of(batch, failure)).isEqualTo(new Blame.OfToken());
        assertThat(blame(4, "ann.near")).isEqualTo(new Blame.OfToken());
    }

    @Test
    void aTransferOfNearBlamesItsReceiverInTheChainsOwnWords() {
        var line = SomeBatches.registered(Asset.NEAR, "ann.near");
        var failure = new Sighting.Failed(
                NearAmount.ZERO, Optional.of(0), "AccountDoesNotExist: {\"account_id\":\"ann.near\"}");

        assertThat(Blame.of(new Batch(Asset.NEAR, List.of(line)), failure)).isEqualTo(new Blame.OfReceiver(line));
        assertThat(Blame.names(failure.reason(), new AccountId("ann"))).isFalse();
    }

    private Blame blame(int action, String words) {
        return Blame.of(
                batch,
                new Sighting.Failed(
                        NearAmount.ZERO,
                        Optional.of(action),
                        "FunctionCallError: {\"ExecutionError\":\"" + words + "\"}"));
    }
}
