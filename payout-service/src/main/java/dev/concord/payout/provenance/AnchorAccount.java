package dev.concord.payout.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The account kept for trees, and the one key that signs for it. The key shows itself nowhere. */
record AnchorAccount(AccountId id, SecretKey secret) {

    private static final int MAX_BYTES = 1024;

    /** Reads the key's file. Its content is never part of a message. */
    static AnchorAccount read(AccountId id, Path keyFile) {
        try (var file = Files.newInputStream(keyFile)) {
            var text = new String(file.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            return new AnchorAccount(id, SecretKey.parse(text.strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("concord.provenance.key-file: " + keyFile + " cannot be read", unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "concord.provenance.key-file: %s (expected: one key, ed25519:...)".formatted(keyFile), malformed);
        }
    }

    PublicKey publicKey() {
        return secret.publicKey();
    }
}
