package dev.concord.payout.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file may change under a running service; what it holds is never shown. */
class KeysFileTest {

    private static final SecretKey ONE = key(1);
    private static final SecretKey TWO = key(2);

    @TempDir
    private Path directory;

    private Path file;
    private int writes;

    @BeforeEach
    void name() {
        file = directory.resolve("keys.json");
    }

    @Test
    void keysSignUntilTheFileChanges() throws IOException {
        write(list(ONE));
        var keys = new KeysFile(file);
        assertThat(keys.publicKeys()).containsExactly(ONE.publicKey());

        write(list(ONE, TWO));
        assertThat(keys.publicKeys()).containsExactly(ONE.publicKey(), TWO.publicKey());
        assertThat(keys.sign(Transactions.by(TWO.publicKey())).verifies()).isTrue();

        write(list(TWO));
        assertThat(keys.publicKeys()).containsExactly(TWO.publicKey());
        assertThatThrownBy(() -> keys.sign(Transactions.by(ONE.publicKey())))
                .isInstanceOf(SigningFailure.class)
                .hasMessageContaining(ONE.publicKey().toString());
    }

    @Test
    void whileTheFileMakesNoSenseTheKeysOfBeforeSign() throws IOException {
        write(list(ONE));
        var keys = new KeysFile(file);

        write("[\"ed25519:half");
        assertThat(keys.publicKeys()).containsExactly(ONE.publicKey());

        Files.delete(file);
        assertThat(keys.publicKeys()).containsExactly(ONE.publicKey());
    }

    @Test
    void aFileWithoutKeysIsRefusedAndNothingOfItIsShown() throws IOException {
        for (var content : Stream.of("[]", "{}", "[\"" + ONE.reveal() + "x\"]", "[\"" + ONE.reveal(), "\"a secret\"")
                .toList()) {
            write(content);
            assertThatThrownBy(() -> new KeysFile(file))
                    .isInstanceOf(SigningFailure.class)
                    .hasMessageContaining("keys.json")
                    .message()
                    .doesNotContain("secret\"")
                    .doesNotContain(ONE.reveal().substring(8, 30));
        }
        assertThatThrownBy(() -> new KeysFile(directory.resolve("nothing"))).hasMessageContaining("cannot be read");
    }

    @Test
    void keysShowThemselvesNowhere() throws IOException {
        write(list(ONE));

        assertThat(new KeysFile(file).toString()).isEqualTo("KeysFile[" + file + "]");
    }

    private void write(String content) throws IOException {
        Files.writeString(file, content);
        // Two writes within the clock's grain would look like one.
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L + 1_000L * writes++));
    }

    private static String list(SecretKey... keys) {
        return Stream.of(keys).map(SecretKey::reveal).collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    private static SecretKey key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SecretKey.fromSeed(bytes);
    }
}
