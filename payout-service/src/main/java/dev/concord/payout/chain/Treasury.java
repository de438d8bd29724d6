package dev.concord.payout.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The platform's account on chain, and the keys that sign for it. The keys show themselves nowhere. */
public final class Treasury {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_KEYS = 1_000;

    private final AccountId account;
    private final Map<PublicKey, SecretKey> keys;
    private final Timer signing;

    /** A treasury with those keys, which measures how long it signs. */
    public Treasury(AccountId account, Collection<SecretKey> keys, Timer signing) {
        this.account = account;
        this.signing = signing;
        this.keys = new LinkedHashMap<>();
        keys.forEach(key -> this.keys.put(key.publicKey(), key));
        if (this.keys.isEmpty() || this.keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException(
                    "treasury: %d keys (expected: 1..%d)".formatted(this.keys.size(), MAX_KEYS));
        }
    }

    /** Reads the keys' file. Its content is never part of a message. */
    static Treasury read(AccountId account, Path keysFile, Timer signing) {
        try {
            var texts = JSON.readValue(Files.readAllBytes(keysFile), new TypeReference<List<String>>() {});
            return new Treasury(account, texts.stream().map(SecretKey::parse).toList(), signing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "concord.near.treasury.keys-file: " + keysFile + " cannot be read", unreadable);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("concord.near.treasury.keys-file: " + keysFile
                    + " is malformed (expected: a JSON list of ed25519: secret keys)");
        }
    }

    public AccountId account() {
        return account;
    }

    public List<PublicKey> publicKeys() {
        return List.copyOf(keys.keySet());
    }

    /** Signs with the key that the transaction names, which is a lane of this treasury. */
    public SignedTransaction sign(Transaction transaction) {
        var key = secretOf(transaction.publicKey());
        var started = System.nanoTime();
        var signed = transaction.sign(key);
        signing.record(Duration.ofNanos(System.nanoTime() - started));
        return signed;
    }

    /** Returns the key that signs for a lane. */
    public SecretKey secretOf(PublicKey key) {
        var secret = keys.get(key);
        if (secret == null) {
            throw new IllegalArgumentException("key: " + key + " (expected: one of the treasury's)");
        }
        return secret;
    }

    @Override
    public String toString() {
        return "Treasury[" + account + ", " + keys.size() + " keys]";
    }
}
