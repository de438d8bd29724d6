package dev.concord.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryLockTest {

    @TempDir
    private Path folder;

    @Test
    void onlyOneHasIt() throws IOException {
        var file = folder.resolve("lock");

        try (var first = DirectoryLock.tryLock(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(DirectoryLock.tryLock(file)).isEmpty();
        }

        assertThat(DirectoryLock.isHeld(file)).isFalse();
    }

    @Test
    void nobodyHoldsALockThatWasNeverTaken() throws IOException {
        assertThat(DirectoryLock.isHeld(folder.resolve("lock"))).isFalse();
    }
}
