package dev.concord.payout.drill;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.payout.domain.Payout;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A chain that keeps the rules that payouts rest on: nonces rise per key, a transaction dies with its base block, what is final
 * stays. Everything else goes wrong: transactions are dropped, wait, are forked away, or overtaken by others of the same key.
 */
final class DrillChain {

    static final long VALIDITY = 40;
    private static final long FINALITY = 2;

    private final Map<CryptoHash, Included> included = new HashMap<>();
    private final Map<Integer, NavigableMap<Nonce, Step>> steps = new HashMap<>();
    private final List<Attempted> waiting = new ArrayList<>();
    private final Map<Asset, BigInteger> treasury = new HashMap<>();
    private final Map<Receiver, BigInteger> received = new LinkedHashMap<>();
    private final Set<PayoutId> paid = new HashSet<>();
    private final Set<AccountId> deleted = new HashSet<>();
    private long height = 1_000;
    private long settledUpTo = 1_000;

    /** A transaction in a block, and how it ends there. */
    record Included(Attempted attempt, long height, Fate fate, NearAmount cost) {}

    enum Fate {
        PAID,
        RECEIVER_MISSING,
        OTHER_FAILURE
    }

    /** A key has come to a nonce in a block, by our transaction or by another one. */
    private record Step(long height, Optional<CryptoHash> ours) {}

    record Receiver(AccountId account, Asset asset) {}

    long finalHeight() {
        return height - FINALITY;
    }

    void arrive(Asset asset, NearAmount amount) {
        treasury.merge(asset, amount.yocto(), BigInteger::add);
    }

    BigInteger treasury(Asset asset) {
        return treasury.getOrDefault(asset, BigInteger.ZERO);
    }

    BigInteger received(AccountId account, Asset asset) {
        return received.getOrDefault(new Receiver(account, asset), BigInteger.ZERO);
    }

    void delete(AccountId account) {
        deleted.add(account);
    }

    void restore(AccountId account) {
        deleted.remove(account);
    }

    /** Takes bytes, or loses them without a word. */
    void send(Attempted attempt, SplittableRandom random) {
        if (random.nextInt(5) > 0 && !included.containsKey(attempt.hash()) && !waiting.contains(attempt)) {
            waiting.add(attempt);
        }
    }

    /** Somebody else uses a key of the treasury, which only moves its nonce. */
    void useKey(int lane, SplittableRandom random) {
        height++;
        stepsOf(lane)
                .put(nonceAt(lane, Long.MAX_VALUE).plus(1 + random.nextInt(3)), new Step(height, Optional.empty()));
        settle();
    }

    /** Makes blocks. */
    void advance(long blocks, SplittableRandom random) {
        for (var i = 0; i < blocks; i++) {
            height++;
            for (var attempt : List.copyOf(waiting)) {
                if (random.nextInt(4) > 0) {
                    waiting.remove(attempt);
                    include(attempt, random);
                }
            }
            settle();
        }
    }

    /** Lets so many heights pass in which nothing of ours is included. */
    void skip(long blocks) {
        height += blocks;
        settle();
    }

    private void include(Attempted attempt, SplittableRandom random) {
        if (height - 1 > attempt.baseHeight() + VALIDITY
                || !attempt.nonce().isAfter(nonceAt(attempt.lane(), Long.MAX_VALUE))) {
            return;
        }
        var fate = deleted.contains(attempt.payout().account())
                ? Fate.RECEIVER_MISSING
                : random.nextInt(12) == 0 ? Fate.OTHER_FAILURE : Fate.PAID;
        var cost = new NearAmount(BigInteger.valueOf(random.nextInt(1_000)));
        included.put(attempt.hash(), new Included(attempt, height, fate, cost));
        stepsOf(attempt.lane()).put(attempt.nonce(), new Step(height, Optional.of(attempt.hash())));
    }

    /** A fork drops what is not final; whoever was told of it must not have believed it. */
    void fork() {
        included.values().removeIf(each -> each.height() > finalHeight());
        steps.values().forEach(lane -> lane.values().removeIf(step -> step.height() > finalHeight()));
    }

    /** Moves the money of what has become final. */
    private void settle() {
        included.values().stream()
                .filter(each -> each.height() > settledUpTo && each.height() <= finalHeight())
                .forEach(this::move);
        settledUpTo = Math.max(settledUpTo, finalHeight());
    }

    private void move(Included transaction) {
        treasury.merge(Asset.NEAR, transaction.cost().yocto().negate(), BigInteger::add);
        if (transaction.fate() == Fate.PAID) {
            pay(transaction.attempt().payout());
        }
    }

    private void pay(Payout payout) {
        Violation.unless(paid.add(payout.id()), "{}: paid twice on chain", payout);
        treasury.merge(payout.asset(), payout.amount().yocto().negate(), BigInteger::add);
        received.merge(
                new Receiver(payout.account(), payout.asset()), payout.amount().yocto(), BigInteger::add);
    }

    Optional<Included> find(Attempted attempt) {
        return Optional.ofNullable(included.get(attempt.hash()));
    }

    /** Returns the nonce that a key has come to at a height. */
    Nonce nonceAt(int lane, long atHeight) {
        return stepsOf(lane).descendingMap().entrySet().stream()
                .filter(step -> step.getValue().height() <= atHeight)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Nonce.ZERO);
    }

    /** Returns the final height at which the attempt's key came to its nonce or past it by another transaction. */
    Optional<Long> overtakenAt(Attempted attempt) {
        return Optional.ofNullable(stepsOf(attempt.lane()).ceilingEntry(attempt.nonce()))
                .map(Map.Entry::getValue)
                .filter(step -> step.height() <= finalHeight()
                        && step.ours().filter(attempt.hash()::equals).isEmpty())
                .map(Step::height);
    }

    static CryptoHash hashOf(long height) {
        return CryptoHash.of(
                ByteBuffer.allocate(CryptoHash.SIZE).putLong(height).array());
    }

    private NavigableMap<Nonce, Step> stepsOf(int lane) {
        return steps.computeIfAbsent(lane, _ -> new TreeMap<>());
    }
}
