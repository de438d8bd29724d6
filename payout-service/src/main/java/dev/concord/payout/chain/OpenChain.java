package dev.concord.payout.chain;

import dev.concord.contracts.money.Asset;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.DefiniteFailure;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /**
     * Asks again. It takes one node that confirms the chain and none that follows another; while no node answers, what was found
     * last holds: what is sent is pinned anyway.
     */
    @Scheduled(fixedDelayString = "${concord.near.check-every:2s}")
    void check() {
        var pin = pins.find();
        (pin.isPresent() ? compared(pin.get()) : open()).ifPresent(this::note);
    }

    /** Chain and balance are asked of one endpoint, so that they belong together. */
    private Optional<ChainStanding> open() {
        return endpoints.stream()
                .flatMap(endpoint -> asked(endpoint, this::openBy).stream())
                .findFirst()
                .flatMap(Function.identity());
    }

    private Optional<ChainStanding> openBy(NearRpc endpoint) {
        var status = endpoint.status();
        if (!status.chainId().equals(settings.chainId())) {
            return shut("chain: " + status.chainId() + " (expected: " + settings.chainId() + ")");
        }
        return switch (endpoint.viewAccount(treasury.account(), Finality.FINAL)) {
            case AccountAnswer.Found found -> {
                var pin = new ChainPin(
                        status.chainId(),
                        status.genesisHash(),
                        treasury.account().value(),
                        found.at().height());
                transaction.executeWithoutResult(_ -> book(pin, found));
                // Another process may have been first: its pin holds.
                yield compared(pins.find().orElseThrow());
            }
            case AccountAnswer.Absent _, AccountAnswer.UnknownBlock _ ->
                shut("treasury: no account " + treasury.account() + " (expected: one with money)");
        };
    }

    private void book(ChainPin pin, AccountAnswer.Found found) {
        if (pins.add(pin) && !found.amount().isZero()) {
            ledger.post(Posting.simple(
                    Posting.Reason.OPENING,
                    pin.treasury(),
                    LedgerAccount.ofPlatform(AccountKind.TOP_UPS, Asset.NEAR),
                    LedgerAccount.ofPlatform(AccountKind.EQUITY, Asset.NEAR),
                    found.amount()));
        }
    }

    private Optional<ChainStanding> compared(ChainPin pin) {
        if (!pin.treasury().equals(treasury.account().value())) {
            return shut("treasury: " + treasury.account() + " (expected: " + pin.treasury() + ")");
        }
        var answers = endpoints.stream()
                .flatMap(endpoint -> asked(endpoint, NearRpc::status).stream())
                .toList();
        var foreign = answers.stream()
                .filter(status -> !pin.isOf(status.chainId(), status.genesisHash()))
                .findFirst();
        if (foreign.isPresent()) {
            return shut("chain: %s with genesis %s (expected: %s with genesis %s)"
                    .formatted(foreign.get().chainId(), foreign.get().genesisHash(), pin.chainId(), pin.genesisHash()));
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(new ChainStanding.Open(pin));
    }

    private static Optional<ChainStanding> shut(String reason) {
        return Optional.of(new ChainStanding.Shut(reason));
    }

    private static <T> Optional<T> asked(NearRpc endpoint, Function<NearRpc, T> question) {
        try {
            return Optional.of(question.apply(endpoint));
        } catch (TransientFailure away) {
            LOG.debug("an endpoint does not answer", away);
        } catch (DefiniteFailure refused) {
            LOG.warn("an endpoint does not understand", refused);
        }
        return Optional.empty();
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
