package dev.concord.payout.payout.domain;

import static dev.concord.payout.payout.domain.SomeBatches.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.transaction.Action;
import dev.concord.payout.payout.domain.FormBatches.Ready;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A transaction carries as many transfers of a token as the chain allows, and one transfer of NEAR. */
final class FormBatchesTest {

    private static final Asset EUR = new Asset("eur.near");
    private static final BatchLimits AMPLE = new BatchLimits(100, 1_000 * TokenCalls.TRANSFER_GAS);

    @Test
    void transfersOfATokenShareTransactionsUpToTheNumberOfActions() {
        var batches = FormBatches.of(many(250), AMPLE, Set.of(), 10);

        assertThat(batches).extracting(batch -> batch.lines().size()).containsExactly(100, 100, 50);
        assertThat(batches.getFirst().receiver()).isEqualTo(new AccountId(USD.code()));
    }

    @Test
    void theGasOfATransactionIsALimitToo() {
        var limits = new BatchLimits(100, 30 * TokenCalls.TRANSFER_GAS);

        var batches = FormBatches.of(many(70), limits, Set.of(), 10);

        assertThat(batches).extracting(batch -> batch.lines().size()).containsExactly(30, 30, 10);
        assertThat(gas(batches.getFirst())).isEqualTo(limits.gas());
    }

    @Test
    void aRegistrationIsAnActionBeforeItsTransfer() {
        var waiting = List.of(
                ready(SomeBatches.unregistered(USD, "ann.near")), ready(SomeBatches.unregistered(USD, "bob.near")));

        var batches = FormBatches.of(waiting, new BatchLimits(3, Long.MAX_VALUE), Set.of(), 10);

        assertThat(batches).hasSize(2);
        assertThat(batches.getFirst().actions())
                .extracting(action -> ((Action.FunctionCall) action).method())
                .containsExactly("storage_deposit", "ft_transfer");
    }

    @Test
    void eachTransferOfNearIsATransactionOfItsOwn() {
        var waiting = List.of(
                ready(SomeBatches.registered(Asset.NEAR, "ann.near")),
                ready(SomeBatches.registered(USD, "bob.near")),
                ready(SomeBatches.registered(Asset.NEAR, "cleo.near")),
                ready(SomeBatches.registered(EUR, "dan.near")),
                ready(SomeBatches.registered(USD, "eve.near")));

        var batches = FormBatches.of(waiting, AMPLE, Set.of(), 10);

        assertThat(batches).extracting(Batch::asset).containsExactly(Asset.NEAR, USD, Asset.NEAR, EUR);
        assertThat(batches.get(1).lines()).hasSize(2);
    }

    @Test
    void whatFailedBeforeGoesAlone() {
        var suspect = SomeBatches.registered(USD, "bob.near");
        var waiting = List.of(
                ready(SomeBatches.registered(USD, "ann.near")),
                new Ready(suspect, true),
                ready(SomeBatches.registered(USD, "cleo.near")));

        var batches = FormBatches.of(waiting, AMPLE, Set.of(), 10);

        assertThat(batches).extracting(batch -> batch.lines().size()).containsExactly(2, 1);
        assertThat(batches.getLast().lines()).containsExactly(suspect);
    }

    @Test
    void aTokenThatFailedIsTriedWithOneTransaction() {
        var batches = FormBatches.of(many(250), AMPLE, Set.of(USD), 10);

        assertThat(batches).hasSize(1);
    }

    @Test
    void thereAreNoMoreThanLanes() {
        assertThat(FormBatches.of(many(250), AMPLE, Set.of(), 2)).hasSize(2);
        assertThat(FormBatches.of(many(250), AMPLE, Set.of(), 0)).isEmpty();
    }

    @Test
    void noBatchPaysAPayoutTwice() {
        var line = SomeBatches.registered(USD, "ann.near");

        assertThatThrownBy(() -> SomeBatches.ofTokens(line, line)).hasMessageContaining("distinct");
    }

    private static List<Ready> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ready(SomeBatches.registered(USD, "tasker" + i + ".near")))
                .toList();
    }

    private static Ready ready(Line line) {
        return new Ready(line, false);
    }

    private static long gas(Batch batch) {
        return batch.actions().stream()
                .mapToLong(action -> ((Action.FunctionCall) action).gas())
                .sum();
    }
}
