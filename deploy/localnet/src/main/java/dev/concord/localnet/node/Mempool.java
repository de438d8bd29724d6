package dev.concord.localnet.node;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.SignedTransaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Transactions that wait: per key by nonce, the keys in turn. */
final class Mempool {

    private static final int MAX_TRANSACTIONS = 50_000;

    private final Map<CryptoHash, SignedTransaction> byHash = new LinkedHashMap<>();
    private final Map<Lane, TreeMap<Place, SignedTransaction>> lanes = new LinkedHashMap<>();

    boolean contains(CryptoHash hash) {
        return byHash.containsKey(hash);
    }

    boolean isEmpty() {
        return byHash.isEmpty();
    }

    boolean isFull() {
        return byHash.size() >= MAX_TRANSACTIONS;
    }

    void add(SignedTransaction signed) {
        var hash = signed.hash();
        byHash.put(hash, signed);
        lanes.computeIfAbsent(Lane.of(signed), absent -> new TreeMap<>(Place.ORDER))
                .put(Place.of(signed, hash), signed);
    }

    void remove(CryptoHash hash) {
        var signed = byHash.remove(hash);
        if (signed == null) {
            return;
        }
        lanes.computeIfPresent(Lane.of(signed), (lane, places) -> {
            places.remove(Place.of(signed, hash));
            return places.isEmpty() ? null : places;
        });
    }

    /** The next ones for a block: the first of each key, then the second of each, and so on. */
    List<SignedTransaction> next(int max, Order order) {
        var taken = new ArrayList<SignedTransaction>();
        var turns = new ArrayDeque<>(lanes.values().stream()
                .map(places -> order == Order.LOWEST_FIRST ? places : places.descendingMap())
                .map(places -> places.values().iterator())
                .toList());
        while (!turns.isEmpty() && taken.size() < max) {
            var lane = turns.removeFirst();
            taken.add(lane.next());
            if (lane.hasNext()) {
                turns.addLast(lane);
            }
        }
        return taken;
    }

    /** Which nonce of a key comes first; the highest kills all others. */
    enum Order {
        LOWEST_FIRST,
        HIGHEST_FIRST
    }

    private record Lane(AccountId account, PublicKey key) {

        static Lane of(SignedTransaction signed) {
            return new Lane(
                    signed.transaction().signerId(), signed.transaction().publicKey());
        }
    }

    private record Place(Nonce nonce, String hash) {

        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::nonce).thenComparing(Place::hash);

        static Place of(SignedTransaction signed, CryptoHash hash) {
            return new Place(signed.transaction().nonce(), hash.bytes().hex());
        }
    }
}
