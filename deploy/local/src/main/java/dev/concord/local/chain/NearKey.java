package dev.concord.local.chain;

import dev.concord.local.client.NearIdentity;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.SecretKey;
import dev.concord.near.message.OffChainMessage;
import java.util.random.RandomGenerator;

/** Proves an account by signing with its key. */
public record NearKey(AccountId account, SecretKey key) implements NearIdentity {

    /** A new account named by its own key; it exists on chain from its first receipt of money on. */
    public static NearKey implicit(RandomGenerator random) {
        var key = SecretKey.random(random);
        return new NearKey(key.publicKey().implicitAccount(), key);
    }

    @Override
    public String accountId() {
        return account.value();
    }

    @Override
    public String publicKey() {
        return key.publicKey().toString();
    }

    @Override
    public String sign(String message, String nonceBase64, String recipient) {
        var proof = new OffChainMessage(message, Bytes.fromBase64(nonceBase64), recipient, null);
        return proof.sign(key).bytes().base64();
    }
}
