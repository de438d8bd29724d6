package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the chain keeps of an account.
 *
 * @param token the contract deployed there; null for none
 */
public record AccountState(
        NearAmount amount, long storageBytes, @Nullable Token token) {

    static AccountState created() {
        return new AccountState(NearAmount.ZERO, Protocol.BYTES_PER_ACCOUNT, null);
    }

    AccountState plus(NearAmount deposit) {
        return new AccountState(amount.plus(deposit), storageBytes, token);
    }

    AccountState minus(NearAmount charge) {
        return new AccountState(amount.minus(charge), storageBytes, token);
    }

    AccountState withMoreStorage(long bytes) {
        return new AccountState(amount, storageBytes + bytes, token);
    }

    AccountState with(Token deployed) {
        return new AccountState(amount, storageBytes, deployed);
    }

    Optional<Token> deployed() {
        return Optional.ofNullable(token);
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
