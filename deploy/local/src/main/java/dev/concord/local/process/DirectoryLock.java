package dev.concord.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that one launcher at most works on a data directory; the system gives it back however the launcher ends. */
public final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty if somebody else has it. */
    public static Optional<DirectoryLock> tryLock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lockOf(channel) != null) {
            return Optional.of(new DirectoryLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    /** Tells whether a launcher holds the lock now. Not for the holder itself to ask: closing the file would free its lock. */
    public static boolean isHeld(Path file) throws IOException {
        if (!file.toFile().exists()) {
            return false;
        }
        var lock = tryLock(file);
        if (lock.isEmpty()) {
            return true;
        }
        lock.get().close();
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }
}
