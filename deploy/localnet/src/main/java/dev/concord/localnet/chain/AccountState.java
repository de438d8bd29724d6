package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import java.util.Optional;

/** What the chain keeps of an account. */
public record AccountState(NearAmount amount, long storageBytes) {

    static AccountState created() {
        return new AccountState(NearAmount.ZERO, Protocol.BYTES_PER_ACCOUNT);
    }

    AccountState plus(NearAmount deposit) {
        return new AccountState(amount.plus(deposit), storageBytes);
    }

    AccountState minus(NearAmount charge) {
        return new AccountState(amount.minus(charge), storageBytes);
    }

    AccountState withMoreStorage(long bytes) {
        return new AccountState(amount, storageBytes + bytes);
    }

    /** What the account lacks to back its storage; empty if nothing. */
    Optional<NearAmount> lackForStorage() {
        var required = Protocol.STORAGE_PRICE_PER_BYTE.times(storageBytes);
        if (storageBytes <= Protocol.FREE_STORAGE_BYTES || amount.compareTo(required) >= 0) {
            return Optional.empty();
        }
        return Optional.of(required.minus(amount));
    }
}
