package dev.concord.local.treasury;

import dev.concord.local.process.PrivateFiles;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Secret keys in a file that only its owner may read: a JSON list, replaced as a whole. */
public record SecretKeysFile(Path path) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Returns the keys; none if there is no file.
     *
     * @throws IllegalArgumentException if it holds anything else; its content is never part of the message
     */
    public List<SecretKey> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(path), new TypeReference<List<String>>() {}).stream()
                    .map(SecretKey::parse)
                    .toList();
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(path + " is malformed (expected: a JSON list of ed25519: secret keys)");
        }
    }

    /**
     * Returns the one key that the file holds.
     *
     * @throws IllegalArgumentException if there is none, or more
     */
    public SecretKey readOne() throws IOException {
        var keys = read();
        if (keys.size() != 1) {
            throw new IllegalArgumentException(
                    "%s: %d keys (expected: a JSON list of one secret key)".formatted(path, keys.size()));
        }
        return keys.getFirst();
    }

    public void write(List<SecretKey> keys) {
        PrivateFiles.replace(
                path,
                JSON.writeValueAsBytes(keys.stream().map(SecretKey::reveal).toList()));
    }

    void add(List<SecretKey> added) throws IOException {
        var all = new ArrayList<>(read());
        var known = all.stream().map(SecretKey::publicKey).toList();
        added.stream().filter(key -> !known.contains(key.publicKey())).forEach(all::add);
        write(all);
    }

    void remove(PublicKey removed) throws IOException {
        write(read().stream().filter(key -> !key.publicKey().equals(removed)).toList());
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
