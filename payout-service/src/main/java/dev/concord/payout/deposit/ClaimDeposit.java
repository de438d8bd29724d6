package dev.concord.payout.deposit;

import dev.concord.contracts.id.VendorId;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.payout.account.Account;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.Owner;
import dev.concord.payout.chain.ChainPin;
import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import dev.concord.payout.chain.Witnesses;
import dev.concord.payout.deposit.domain.Deposit;
import dev.concord.payout.deposit.domain.DepositRule;
import dev.concord.payout.deposit.domain.DepositRule.Ruling;
import dev.concord.payout.suspense.domain.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Credits a vendor for a transfer to the treasury, of NEAR or of an allowed token: asks the chain first, as many endpoints as the end of a
 * payout takes, then books in one transaction.
 */
@Service
public final class ClaimDeposit {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimDeposit.class);

    private final Witnesses witnesses;
    private final OpenChain chain;
    private final DepositRules rules;
    private final Accounts accounts;
    private final CreditDeposit credit;

    ClaimDeposit(Witnesses witnesses, OpenChain chain, DepositRules rules, Accounts accounts, CreditDeposit credit) {
        this.witnesses = witnesses;
        this.chain = chain;
        this.rules = rules;
        this.accounts = accounts;
        this.credit = credit;
    }

    public Claim claim(VendorId vendor, CryptoHash transaction) {
        var known = credit.known(vendor, transaction);
        if (known.isPresent()) {
            return known.get();
        }
        return switch (chain.standing()) {
            case ChainStanding.Shut shut -> new Claim.ChainAway(shut.reason());
            case ChainStanding.Open open -> claim(vendor, transaction, open.pin());
        };
    }

    private Claim claim(VendorId vendor, CryptoHash transaction, ChainPin pin) {
        var own = accounts.of(new Owner.OfVendor(vendor));
        if (own.isEmpty()) {
            return new Claim.NoAccount();
        }
        var rule = rules.of(pin);
        var seen = witnesses.ask(endpoint -> Optional.of(sight(endpoint, own, transaction, rule)));
        if (seen.agreed().isPresent()) {
            return claimed(vendor, transaction, seen.agreed().get());
        }
        if (seen.answers().stream()
                        .filter(Sight.Ruled.class::isInstance)
                        .distinct()
                        .count()
                > 1) {
            LOG.error("endpoints contradict each other about transaction {}: {}", transaction, seen.answers());
            return new Claim.ChainAway("nodes contradict each other (expected: one chain)");
        }
        return seen.isContradictory()
                ? new Claim.NotFinal()
                : new Claim.ChainAway("too few nodes answer (expected: %d)".formatted(witnesses.required()));
    }

    /** Nodes find a transaction by its hash and its signer's shard, so each account of the vendor is tried. */
    private static Sight sight(NearRpc endpoint, List<Account> own, CryptoHash transaction, DepositRule rule) {
        for (var account : own) {
            if (endpoint.transaction(transaction, account.id(), WaitUntil.NONE)
                    instanceof TransactionAnswer.Known known) {
                var outcome = known.status().outcome();
                if (outcome.isEmpty() || !known.status().reached().isAtLeast(WaitUntil.FINAL)) {
                    return new Sight.NotFinal();
                }
                if (outcome.get().transaction().signerId().equals(account.id())) {
                    return ruled(endpoint, account.id(), outcome.get(), rule);
                }
            }
        }
        return new Sight.Unknown();
    }

    private static Sight ruled(NearRpc endpoint, AccountId account, TransactionOutcome outcome, DepositRule rule) {
        var executed = outcome.atReceiver();
        return endpoint.blockAt(new BlockHash(executed.blockHash()))
                .<Sight>map(block -> new Sight.Ruled(
                        rule.rule(outcome, account, block.height()),
                        account,
                        executed.id(),
                        block.point(),
                        block.time()))
                .orElseGet(Sight.NotFinal::new);
    }

    private Claim claimed(VendorId vendor, CryptoHash transaction, Sight sight) {
        return switch (sight) {
            case Sight.Unknown _ -> new Claim.Unknown();
            case Sight.NotFinal _ -> new Claim.NotFinal();
            case Sight.Ruled ruled -> claimed(vendor, transaction, ruled);
        };
    }

    private Claim claimed(VendorId vendor, CryptoHash transaction, Sight.Ruled seen) {
        return switch (seen.ruling()) {
            case Ruling.NoDeposit none -> new Claim.NoDeposit(none.reason());
            case Ruling.NotOpen(var asset) ->
                new Claim.ChainAway("asset: the treasury's %s was not counted yet (expected: soon)".formatted(asset));
            case Ruling.Deposit(var asset, var amount) ->
                credit.credit(
                        new Deposit(vendor, seen.account(), asset, amount),
                        new Arrival(
                                transaction,
                                seen.receipt(),
                                seen.account(),
                                asset,
                                amount,
                                seen.block().height(),
                                seen.at()));
        };
    }

    /** What an endpoint shows of a transaction. */
    private sealed interface Sight {

        record Unknown() implements Sight {}

        record NotFinal() implements Sight {}

        /**
         * It is final.
         *
         * @param receipt that the treasury, or the token, has executed
         * @param block in which it did
         */
        record Ruled(Ruling ruling, AccountId account, CryptoHash receipt, BlockPoint block, Instant at)
                implements Sight {}
    }
}
