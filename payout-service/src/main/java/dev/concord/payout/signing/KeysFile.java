package dev.concord.payout.signing;

import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys in a mounted secret file: a JSON list of "ed25519:..." secret keys. The file is read again when it has changed, so that
 * keys are added and taken away without a restart; while what it holds makes no sense, the keys of before sign on.
 */
public final class KeysFile implements Signer {

    private static final Logger LOG = LoggerFactory.getLogger(KeysFile.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final long MAX_BYTES = 200_000;

    private final Path file;
    private volatile Read read;

    /**
     * Reads the file.
     *
     * @throws SigningFailure if it cannot be read or holds no keys; its content is never part of a message
     */
    public KeysFile(Path file) {
        this.file = file;
        this.read = readNow();
    }

    private record Read(FileTime changed, HeldKeys keys) {}

    @Override
    public List<PublicKey> publicKeys() {
        return current().publicKeys();
    }

    @Override
    public SignedTransaction sign(Transaction transaction) {
        return read.keys().sign(transaction);
    }

    private HeldKeys current() {
        try {
            if (!Files.getLastModifiedTime(file).equals(read.changed())) {
                read = readNow();
                LOG.info("{} was read again: {}", file, read.keys());
            }
        } catch (IOException | SigningFailure unreadable) {
            LOG.warn("the keys of before sign on: {}", unreadable.getMessage());
        }
        return read.keys();
    }

    private Read readNow() {
        try {
            var changed = Files.getLastModifiedTime(file);
            var size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new SigningFailure("%s: %d bytes (expected: at most %d)".formatted(file, size, MAX_BYTES));
            }
            var texts = JSON.readValue(Files.readAllBytes(file), new TypeReference<List<String>>() {});
            return new Read(
                    changed, new HeldKeys(texts.stream().map(SecretKey::parse).toList()));
        } catch (IOException unreadable) {
            throw new SigningFailure(file + " cannot be read (expected: a JSON list of secret keys)", unreadable);
        } catch (JacksonException malformed) {
            // The cause would show the text around the place, which is a key.
            throw new SigningFailure(file + " is malformed (expected: a JSON list of ed25519: secret keys)");
        } catch (IllegalArgumentException unfit) {
            throw new SigningFailure(file + ": " + unfit.getMessage(), unfit);
        }
    }

    @Override
    public String toString() {
        return "KeysFile[" + file + "]";
    }
}
