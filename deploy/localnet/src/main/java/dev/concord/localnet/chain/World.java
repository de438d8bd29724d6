package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All accounts, keys, what contracts keep, and the supply, with their whole past. Changed only by {@link Changes}. */
public final class World {

    private final Map<AccountId, History> histories = new HashMap<>();
    private final Versions<NearAmount> supply = new Versions<>();
    private final ContractCode code;

    World(NearAmount supply, ContractCode code) {
        this.code = code;
        this.supply.put(0, supply);
    }

    /** Returns a view of a height that later changes do not alter, once the next block is begun. */
    public StateView at(long height) {
        return new StateView() {
            @Override
            public Optional<AccountState> account(AccountId account) {
                return history(account).flatMap(history -> history.state.at(height));
            }

            @Override
            public Optional<KeyState> key(AccountId account, PublicKey key) {
                return history(account)
                        .flatMap(history -> Optional.ofNullable(history.keys.get(key)))
                        .flatMap(versions -> versions.at(height));
            }

            @Override
            public Optional<BigInteger> slot(AccountId contract, String name) {
                return history(contract)
                        .flatMap(history -> Optional.ofNullable(history.slots.get(name)))
                        .flatMap(versions -> versions.at(height));
            }
        };
    }

    /** All keys of an account at a height, oldest first. */
    public Map<PublicKey, KeyState> keys(AccountId account, long height) {
        var found = new LinkedHashMap<PublicKey, KeyState>();
        history(account)
                .ifPresent(history -> history.keys.forEach(
                        (key, versions) -> versions.at(height).ifPresent(state -> found.put(key, state))));
        return found;
    }

    public NearAmount supply(long height) {
        return supply.at(height).orElseThrow();
    }

    /** The sum of what all accounts hold at a height; with nothing in flight it is the supply. */
    public NearAmount held(long height) {
        return histories.values().stream()
                .flatMap(history -> history.state.at(height).stream())
                .map(AccountState::amount)
                .reduce(NearAmount.ZERO, NearAmount::plus);
    }

    /** Looks at a contract; nothing comes of what its method does. */
    public CallResult view(Call call, long height) {
        return code.call(call, new Changes(this, height).slots(call.contract()));
    }

    ContractCode code() {
        return code;
    }

    Changes change(long height) {
        return new Changes(this, height);
    }

    void put(long height, AccountId account, @Nullable AccountState state) {
        histories.computeIfAbsent(account, absent -> new History()).state.put(height, state);
    }

    void put(long height, AccountId account, PublicKey key, @Nullable KeyState state) {
        histories
                .computeIfAbsent(account, absent -> new History())
                .keys
                .computeIfAbsent(key, absent -> new Versions<>())
                .put(height, state);
    }

    void put(long height, AccountId contract, String name, @Nullable BigInteger value) {
        histories
                .computeIfAbsent(contract, absent -> new History())
                .slots
                .computeIfAbsent(name, absent -> new Versions<>())
                .put(height, value);
    }

    void burn(long height, NearAmount burnt) {
        if (!burnt.isZero()) {
            supply.put(height, supply(height).minus(burnt));
        }
    }

    void undoTo(long height) {
        supply.undoTo(height);
        histories.values().forEach(history -> history.undoTo(height));
    }

    private Optional<History> history(AccountId account) {
        return Optional.ofNullable(histories.get(account));
    }

    /** One account's past. */
    private static final class History {
        private final Versions<AccountState> state = new Versions<>();
        private final Map<PublicKey, Versions<KeyState>> keys = new LinkedHashMap<>();
        private final Map<String, Versions<BigInteger>> slots = new HashMap<>();

        void undoTo(long height) {
            state.undoTo(height);
            keys.values().forEach(versions -> versions.undoTo(height));
            slots.values().forEach(versions -> versions.undoTo(height));
        }
    }
}
