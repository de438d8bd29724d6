package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one transaction or one receipt changes: seen by itself at once, by all others after {@link #commit}, or never. */
final class Changes implements StateView {

    private final World world;
    private final StateView before;
    private final long height;
    private final Map<AccountId, Optional<AccountState>> accounts = new LinkedHashMap<>();
    private final Map<KeyId, Optional<KeyState>> keys = new LinkedHashMap<>();
    private final Map<SlotId, Optional<BigInteger>> slots = new LinkedHashMap<>();

    Changes(World world, long height) {
        this.world = world;
        this.before = world.at(height);
        this.height = height;
    }

    @Override
    public Optional<AccountState> account(AccountId account) {
        var changed = accounts.get(account);
        return changed == null ? before.account(account) : changed;
    }

    @Override
    public Optional<KeyState> key(AccountId account, PublicKey key) {
        var changed = keys.get(new KeyId(account, key));
        return changed == null ? before.key(account, key) : changed;
    }

    @Override
    public Optional<BigInteger> slot(AccountId contract, String name) {
        var changed = slots.get(new SlotId(contract, name));
        return changed == null ? before.slot(contract, name) : changed;
    }

    ContractCode code() {
        return world.code();
    }

    /** What a contract keeps, as far as this change goes. */
    ContractCode.Slots slots(AccountId contract) {
        return new ContractSlots(this, contract);
    }

    long height() {
        return height;
    }

    void put(AccountId account, AccountState state) {
        accounts.put(account, Optional.of(state));
    }

    void remove(AccountId account) {
        accounts.put(account, Optional.empty());
    }

    void put(AccountId account, PublicKey key, KeyState state) {
        keys.put(new KeyId(account, key), Optional.of(state));
    }

    void remove(AccountId account, PublicKey key) {
        keys.put(new KeyId(account, key), Optional.empty());
    }

    void put(AccountId contract, String name, Optional<BigInteger> value) {
        slots.put(new SlotId(contract, name), value);
    }

    void commit() {
        accounts.forEach((account, state) -> world.put(height, account, state.orElse(null)));
        keys.forEach((id, state) -> world.put(height, id.account(), id.key(), state.orElse(null)));
        slots.forEach((id, value) -> world.put(height, id.contract(), id.name(), value.orElse(null)));
    }

    private record KeyId(AccountId account, PublicKey key) {}

    private record SlotId(AccountId contract, String name) {}
}
