package dev.concord.payout.payout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.token.FungibleToken;
import dev.concord.near.token.TokenAnswer;
import dev.concord.payout.chain.Witnesses;
import dev.concord.payout.payout.Receivers.Registering;
import dev.concord.payout.payout.domain.FormBatches.Ready;
import dev.concord.payout.payout.domain.Line;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.WaitingPayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds out which receivers a token's contract knows (NEP-145). Whoever is not registered is registered together with the first
 * payment, at the platform's cost, once: whoever ends that registration is held, or he would be handed its deposit again and again.
 */
@Service
final class CheckReceivers {

    private static final Logger LOG = LoggerFactory.getLogger(CheckReceivers.class);

    /** Known tokens ask for 0.00125 NEAR; a contract that asks for much more is not paid blindly. */
    private static final NearAmount MOST_FOR_ONE = NearAmount.ofNear("0.1");

    private static final int MOST_ASKED = 300;

    private final NearRpc rpc;
    private final Witnesses witnesses;
    private final Receivers receivers;
    private final ReturnPayout returning;
    private final RestAsset resting;

    CheckReceivers(NearRpc rpc, Witnesses witnesses, Receivers receivers, ReturnPayout returning, RestAsset resting) {
        this.rpc = rpc;
        this.witnesses = witnesses;
        this.receivers = receivers;
        this.returning = returning;
        this.resting = resting;
    }

    /** Returns those of the payouts that may be signed now, in their order. */
    List<Ready> ready(List<WaitingPayout> waiting) throws InterruptedException {
        var deposits = new HashMap<Payout, Optional<NearAmount>>();
        var unknown = waiting.stream()
                .filter(WaitingPayout::needsRegistration)
                .limit(MOST_ASKED)
                .map(WaitingPayout::payout)
                .collect(groupingBy(Payout::asset, toList()));
        for (var each : unknown.entrySet()) {
            deposits.putAll(asked(each.getKey(), each.getValue()));
        }
        var ready = new ArrayList<Ready>();
        var registering = new HashSet<AccountId>();
        for (var each : waiting) {
            var payout = each.payout();
            var alone = WaitingPayout.goesAlone(each.failures());
            var deposit = each.needsRegistration() ? deposits.get(payout) : Optional.<NearAmount>empty();
            if (deposit != null && (deposit.isEmpty() || registering.add(payout.account()))) {
                ready.add(new Ready(new Line(payout, deposit), alone));
            }
        }
        return ready;
    }

    /** Returns what must be deposited for each that may be paid: nothing for those registered already. */
    private Map<Payout, Optional<NearAmount>> asked(Asset asset, List<Payout> payouts) throws InterruptedException {
        var token = tokenOf(rpc, asset);
        var registered = new ConcurrentHashMap<Payout, Boolean>();
        AllAtOnce.run(payouts.stream()
                .<Runnable>map(payout -> () -> isRegistered(token, payout).ifPresent(is -> registered.put(payout, is)))
                .toList());
        var found = new HashMap<Payout, Optional<NearAmount>>();
        registered.forEach((payout, is) -> {
            if (is) {
                found.put(payout, Optional.empty());
            }
        });
        receivers.note(asset, found.keySet().stream().map(Payout::account).toList());
        var unregistered = registered.keySet().stream()
                .filter(payout -> !found.containsKey(payout))
                .collect(groupingBy(payout -> receivers.registering(asset, payout.account())));
        var never = unregistered.getOrDefault(Registering.NEVER, List.of());
        if (!never.isEmpty()) {
            price(token, asset).ifPresent(price -> never.forEach(each -> found.put(each, Optional.of(price))));
        }
        // While a registration is under way its account waits: it is none, or not yet, and must not be paid for twice.
        holdEnded(unregistered.getOrDefault(Registering.PAID, List.of()));
        return found;
    }

    /** The word of one endpoint, which may lag behind the registration, holds nobody's money. All that are asked for are asked at once. */
    private void holdEnded(List<Payout> paidFor) throws InterruptedException {
        AllAtOnce.run(paidFor.stream()
                .limit(AllAtOnce.MOST_THREADS)
                .<Runnable>map(payout -> () -> holdIfEnded(payout))
                .toList());
    }

    private void holdIfEnded(Payout payout) {
        var told = witnesses.ask(endpoint -> isRegistered(tokenOf(endpoint, payout.asset()), payout));
        if (told.agreed().isEmpty()) {
            LOG.warn("payout {} waits: endpoints say of its receiver's registration: {}", payout.id(), told.answers());
        } else if (!told.agreed().get()) {
            returning.hold(
                    payout,
                    "not registered with %s any more, though that was paid for (expected: the owner registers it again)"
                            .formatted(payout.asset()));
        }
    }

    private static FungibleToken tokenOf(NearRpc endpoint, Asset asset) {
        return new FungibleToken(endpoint, new AccountId(asset.code()));
    }

    private static Optional<Boolean> isRegistered(FungibleToken token, Payout payout) {
        try {
            return switch (token.storageBalanceOf(payout.account(), Finality.FINAL)) {
                case TokenAnswer.Told(var balance, var _) -> Optional.of(balance.isPresent());
                case TokenAnswer.NoToken<?> silent -> {
                    LOG.warn(
                            "{} says nothing of the receiver of payout {}: {}",
                            payout.asset(),
                            payout.id(),
                            silent.why());
                    yield Optional.empty();
                }
                case TokenAnswer.UnknownBlock<?> _ -> Optional.empty();
            };
        } catch (RpcFailure noAnswer) {
            LOG.debug("the receiver of payout {} is asked for again later", payout.id(), noAnswer);
            return Optional.empty();
        }
    }

    private Optional<NearAmount> price(FungibleToken token, Asset asset) {
        try {
            return switch (token.storageBounds(Finality.FINAL)) {
                case TokenAnswer.Told(var bounds, var _)
                when bounds.min().compareTo(MOST_FOR_ONE) <= 0 ->
                    Optional.of(bounds.min()).filter(price -> !price.isZero());
                case TokenAnswer.Told(var bounds, var _) -> {
                    resting.rest(
                            asset,
                            "a registration costs %s (expected: at most %s)".formatted(bounds.min(), MOST_FOR_ONE));
                    yield Optional.empty();
                }
                case TokenAnswer.NoToken<?> silent -> {
                    resting.rest(asset, "it does not tell what a registration costs: " + silent.why());
                    yield Optional.empty();
                }
                case TokenAnswer.UnknownBlock<?> _ -> Optional.empty();
            };
        } catch (RpcFailure noAnswer) {
            LOG.debug("{} is asked again later what a registration costs", asset, noAnswer);
            return Optional.empty();
        }
    }
}
