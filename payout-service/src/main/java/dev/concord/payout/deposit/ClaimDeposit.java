package dev.concord.payout.deposit;

import dev.concord.contracts.id.VendorId;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.DefiniteFailure;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.Owner;
import dev.concord.payout.chain.ChainPin;
import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import dev.concord.payout.deposit.domain.Deposit;
import dev.concord.payout.deposit.domain.DepositRule.Ruling;
import dev.concord.payout.suspense.domain.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Credits a vendor for a transfer to the treasury, of NEAR or of an allowed token: asks the chain first, then books in one transaction. */
@Service
public final class ClaimDeposit {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimDeposit.class);

    private final NearRpc rpc;
    private final OpenChain chain;
    private final DepositRules rules;
    private final Accounts accounts;
    private final CreditDeposit credit;

    ClaimDeposit(NearRpc rpc, OpenChain chain, DepositRules rules, Accounts accounts, CreditDeposit credit) {
        this.rpc = rpc;
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
            case ChainStanding.Open open -> {
                try {
                    yield claim(vendor, transaction, open.pin());
                } catch (TransientFailure away) {
                    LOG.debug("transaction {} cannot be looked up now", transaction, away);
                    yield new Claim.ChainAway("the chain does not answer (expected: soon)");
                } catch (DefiniteFailure refused) {
                    LOG.warn("transaction {} cannot be looked up: no node understands", transaction, refused);
                    yield new Claim.ChainAway("the chain does not answer (expected: soon)");
                }
            }
        };
    }

    /** Nodes find a transaction by its hash and its signer's shard, so each account of the vendor is tried. */
    private Claim claim(VendorId vendor, CryptoHash transaction, ChainPin pin) {
        var own = accounts.of(new Owner.OfVendor(vendor));
        if (own.isEmpty()) {
            return new Claim.NoAccount();
        }
        for (var account : own) {
            if (rpc.transaction(transaction, account.id(), WaitUntil.NONE) instanceof TransactionAnswer.Known known) {
                var outcome = known.status().outcome();
                if (outcome.isEmpty() || !known.status().reached().isAtLeast(WaitUntil.FINAL)) {
                    return new Claim.NotFinal();
                }
                if (outcome.get().transaction().signerId().equals(account.id())) {
                    return ruled(vendor, account.id(), transaction, outcome.get(), pin);
                }
            }
        }
        return new Claim.Unknown();
    }

    private Claim ruled(
            VendorId vendor, AccountId account, CryptoHash transaction, TransactionOutcome outcome, ChainPin pin) {
        var executed = outcome.atReceiver();
        var block = rpc.blockAt(new BlockHash(executed.blockHash()));
        if (block.isEmpty()) {
            return new Claim.NotFinal();
        }
        return switch (rules.of(pin).rule(outcome, account, block.get().height())) {
            case Ruling.NoDeposit none -> new Claim.NoDeposit(none.reason());
            case Ruling.NotOpen(var asset) ->
                new Claim.ChainAway("asset: the treasury's %s was not counted yet (expected: soon)".formatted(asset));
            case Ruling.Deposit(var asset, var amount) ->
                credit.credit(
                        new Deposit(vendor, account, asset, amount),
                        new Arrival(
                                transaction,
                                executed.id(),
                                account,
                                asset,
                                amount,
                                block.get().height(),
                                block.get().time()));
        };
    }
}
