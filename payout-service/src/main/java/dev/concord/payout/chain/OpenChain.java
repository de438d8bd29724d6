package dev.concord.payout.chain;

import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.payout.ledger.AccountKind;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.LedgerAccount;
import dev.concord.payout.ledger.Posting;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Pins the ledger to its chain at the first contact, booking what the treasury holds then as the operator's, and checks before
 * any money moves that each node still follows that chain: on another one, signed bytes and proofs mean nothing.
 */
@Service
public final class OpenChain {

    private static final Logger LOG = LoggerFactory.getLogger(OpenChain.class);

    private final NearRpc rpc;
    private final List<NearRpc> endpoints;
    private final NearSettings settings;
    private final Treasury treasury;
    private final ChainPins pins;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private volatile ChainStanding standing = new ChainStanding.Shut("the chain was not asked yet");

    OpenChain(
            NearRpc rpc,
            NearSettings settings,
            Treasury treasury,
            ChainPins pins,
            Ledger ledger,
            TransactionOperations transaction) {
        this.rpc = rpc;
        this.endpoints = rpc.apart();
        this.settings = settings;
        this.treasury = treasury;
        this.pins = pins;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Returns what was found last. */
    public ChainStanding standing() {
        return standing;
    }

    /** Asks again. A node that does not answer is no reason to shut: another may, and what is sent is pinned anyway. */
    @Scheduled(fixedDelayString = "${concord.near.check-every:2s}")
    void check() {
        try {
            var pin = pins.find();
            note(pin.isPresent() ? compared(pin.get()) : open());
        } catch (RpcFailure away) {
            LOG.debug("the chain does not answer", away);
        }
    }

    private ChainStanding open() {
        var status = rpc.status();
        if (!status.chainId().equals(settings.chainId())) {
            return new ChainStanding.Shut("chain: " + status.chainId() + " (expected: " + settings.chainId() + ")");
        }
        return switch (rpc.viewAccount(treasury.account(), Finality.FINAL)) {
            case AccountAnswer.Found found -> {
                var pin = new ChainPin(
                        status.chainId(),
                        status.genesisHash(),
                        treasury.account().value(),
                        found.at().height());
                transaction.executeWithoutResult(_ -> book(pin, found));
                yield new ChainStanding.Open(pin);
            }
            case AccountAnswer.Absent _, AccountAnswer.UnknownBlock _ ->
                new ChainStanding.Shut("treasury: no account " + treasury.account() + " (expected: one with money)");
        };
    }

    private void book(ChainPin pin, AccountAnswer.Found found) {
        if (pins.add(pin) && !found.amount().isZero()) {
            ledger.post(Posting.simple(
                    Posting.Reason.OPENING,
                    pin.treasury(),
                    LedgerAccount.ofPlatform(AccountKind.TOP_UPS),
                    LedgerAccount.ofPlatform(AccountKind.EQUITY),
                    found.amount()));
        }
    }

    private ChainStanding compared(ChainPin pin) {
        if (!pin.treasury().equals(treasury.account().value())) {
            return new ChainStanding.Shut("treasury: " + treasury.account() + " (expected: " + pin.treasury() + ")");
        }
        for (var endpoint : endpoints) {
            try {
                var status = endpoint.status();
                if (!pin.isOf(status.chainId(), status.genesisHash())) {
                    return new ChainStanding.Shut("chain: %s with genesis %s (expected: %s with genesis %s)"
                            .formatted(status.chainId(), status.genesisHash(), pin.chainId(), pin.genesisHash()));
                }
            } catch (RpcFailure away) {
                LOG.debug("an endpoint does not answer", away);
            }
        }
        return new ChainStanding.Open(pin);
    }

    private void note(ChainStanding found) {
        if (!found.equals(standing)) {
            switch (found) {
                case ChainStanding.Open open ->
                    LOG.info("the chain {} is open", open.pin().chainId());
                case ChainStanding.Shut shut -> LOG.error("nothing is paid or credited: {}", shut.reason());
            }
        }
        standing = found;
    }
}
