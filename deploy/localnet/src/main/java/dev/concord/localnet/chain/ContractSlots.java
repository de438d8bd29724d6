package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What one contract keeps; each slot locks the contract's own money, as any storage does. */
final class ContractSlots implements ContractCode.Slots {

    private static final long VALUE_BYTES = 16;

    private final Changes changes;
    private final AccountId contract;

    ContractSlots(Changes changes, AccountId contract) {
        this.changes = changes;
        this.contract = contract;
    }

    @Override
    public Optional<BigInteger> get(String name) {
        return changes.slot(contract, name);
    }

    @Override
    public void put(String name, BigInteger value) {
        if (get(name).isEmpty()) {
            changeStorage(bytesOf(name));
        }
        changes.put(contract, name, Optional.of(value));
    }

    @Override
    public void remove(String name) {
        if (get(name).isPresent()) {
            changeStorage(-bytesOf(name));
        }
        changes.put(contract, name, Optional.empty());
    }

    private void changeStorage(long bytes) {
        changes.put(contract, changes.account(contract).orElseThrow().withMoreStorage(bytes));
    }

    private static long bytesOf(String name) {
        return Protocol.EXTRA_BYTES_PER_RECORD + name.getBytes(StandardCharsets.UTF_8).length + VALUE_BYTES;
    }
}
