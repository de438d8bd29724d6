package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Permission;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** What the chain keeps of an access key; the nonce is the last one used. */
public record KeyState(Nonce nonce, Permission permission) {

    private static final long LENGTH_BYTES = 4;
    private static final long ALLOWANCE_BYTES = 16;

    /** A new key cannot repeat what a deleted one with the same bytes has signed. */
    static KeyState added(Permission permission, long height) {
        return new KeyState(Nonce.of(Math.multiplyExact(height - 1, Protocol.NONCES_PER_HEIGHT)), permission);
    }

    KeyState used(Nonce now) {
        return new KeyState(now, permission);
    }

    KeyState withAllowance(UnaryOperator<NearAmount> change) {
        return switch (permission) {
            case Permission.CallsOnly(var allowance, var contract, var methods)
            when allowance != null ->
                new KeyState(nonce, new Permission.CallsOnly(change.apply(allowance), contract, methods));
            case Permission.CallsOnly unlimited -> this;
            case Permission.FullAccess() -> this;
        };
    }

    /** The bytes that the key adds to its account: of the record, of its key, and of its Borsh. */
    long storageBytes() {
        var curveAndKey = 1L + PublicKey.SIZE;
        var nonceAndVariant = Long.BYTES + 1L;
        return Protocol.EXTRA_BYTES_PER_RECORD + curveAndKey + nonceAndVariant + permissionBytes();
    }

    private long permissionBytes() {
        return switch (permission) {
            case Permission.FullAccess() -> 0;
            case Permission.CallsOnly(var allowance, var contract, var methods) ->
                (allowance == null ? 1 : 1 + ALLOWANCE_BYTES)
                        + encodedBytes(contract.value())
                        + LENGTH_BYTES
                        + methods.stream().mapToLong(KeyState::encodedBytes).sum();
        };
    }

    private static long encodedBytes(String text) {
        return LENGTH_BYTES + text.getBytes(StandardCharsets.UTF_8).length;
    }
}
