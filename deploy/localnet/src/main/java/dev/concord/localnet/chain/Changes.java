package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one transaction or one receipt changes: seen by itself at once, by all others after {@link #commit}, or never. */
final class Changes implements StateView {

    private final World world;
    private final StateView before;
    private final long height;
    private final Map<AccountId, AccountState> accounts = new LinkedHashMap<>();
    private final Map<KeyId, Optional<KeyState>> keys = new LinkedHashMap<>();

    Changes(World world, long height) {
        this.world = world;
        this.before = world.at(height);
        this.height = height;
    }

    @Override
    public Optional<AccountState> account(AccountId account) {
        var changed = accounts.get(account);
        return changed == null ? before.account(account) : Optional.of(changed);
    }

    @Override
    public Optional<KeyState> key(AccountId account, PublicKey key) {
        var changed = keys.get(new KeyId(account, key));
        return changed == null ? before.key(account, key) : changed;
    }

    long height() {
        return height;
    }

    void put(AccountId account, AccountState state) {
        accounts.put(account, state);
    }

    void put(AccountId account, PublicKey key, KeyState state) {
        keys.put(new KeyId(account, key), Optional.of(state));
    }

    void remove(AccountId account, PublicKey key) {
        keys.put(new KeyId(account, key), Optional.empty());
    }

    void commit() {
        accounts.forEach((account, state) -> world.put(height, account, state));
        keys.forEach((id, state) -> world.put(height, id.account(), id.key(), state.orElse(null)));
    }

    private record KeyId(AccountId account, PublicKey key) {}
}
