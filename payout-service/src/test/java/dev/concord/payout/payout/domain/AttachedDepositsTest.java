package dev.concord.payout.payout.domain;

import static dev.concord.payout.payout.domain.SomeBatches.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.ReceiptView;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Transaction;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A transfer keeps a yocto, a registration its deposit; what a contract sends back is no cost. */
final class AttachedDepositsTest {

    private static final AccountId TREASURY = new AccountId("treasury.near");

    @Test
    void eachTransferKeepsAYocto() {
        var deposits = of(SomeBatches.registered(USD, "ann.near"), SomeBatches.registered(USD, "bob.near"));

        assertThat(deposits.mayReturn()).isFalse();
        assertThat(deposits.total()).isEqualTo(NearAmount.parse("2"));
    }

    @Test
    void aRegistrationKeepsItsDepositUnlessItComesBack() {
        var deposits = of(SomeBatches.unregistered(USD, "ann.near"), SomeBatches.unregistered(USD, "bob.near"));

        assertThat(deposits.mayReturn()).isTrue();
        assertThat(deposits.kept(List.of()))
                .isEqualTo(SomeBatches.DEPOSIT.times(2).plus(NearAmount.parse("2")));
        assertThat(deposits.kept(List.of(transfer("usd.near", "treasury.near"))))
                .isEqualTo(SomeBatches.DEPOSIT.plus(NearAmount.parse("2")));
    }

    @Test
    void refundsOfGasAndTransfersToOthersAreNotDepositsThatComeBack() {
        var deposits = of(SomeBatches.unregistered(USD, "ann.near"));

        assertThat(deposits.kept(List.of(transfer("system", "treasury.near"), transfer("usd.near", "ann.near"))))
                .isEqualTo(deposits.total());
    }

    private static AttachedDeposits of(Line... lines) {
        var batch = SomeBatches.ofTokens(lines);
        return AttachedDeposits.of(new Transaction(
                TREASURY,
                SecretKey.random(new SplittableRandom(1)).publicKey(),
                Nonce.of(1),
                batch.receiver(),
                CryptoHash.sha256(new byte[0]),
                batch.actions()));
    }

    private static ReceiptView transfer(String from, String to) {
        return new ReceiptView(
                CryptoHash.sha256(new byte[] {1}),
                new AccountId(from),
                new AccountId(to),
                List.of(new ViewedAction.Transfer(SomeBatches.DEPOSIT)));
    }
}
