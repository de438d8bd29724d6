package dev.concord.local.aggregate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place and moved there when it is complete, so that whoever is interrupted leaves what was
 * there before. A device or a pipe is no file that could be replaced, and is written to at once.
 */
public final class PendingFile implements Closeable {

    private final Path target;
    private final Path written;
    private final OutputStream out;

    private PendingFile(Path target, Path written, OutputStream out) {
        this.target = target;
        this.written = written;
        this.out = out;
    }

    /**
     * Begins to write.
     *
     * @throws IOException if nothing can be written there
     */
    public static PendingFile at(Path path) throws IOException {
        var isReplaced = Files.isRegularFile(path) || !Files.exists(path);
        var target = Files.isRegularFile(path) ? path.toRealPath() : path;
        var written = isReplaced ? beside(target) : target;
        var file = new PendingFile(target, written, Files.newOutputStream(written));
        if (isReplaced) {
            written.toFile().deleteOnExit();
        }
        return file;
    }

    private static Path beside(Path target) {
        return target.resolveSibling(".%s.%d.part"
                .formatted(target.getFileName(), ProcessHandle.current().pid()));
    }

    public OutputStream out() {
        return out;
    }

    /** Puts the file, which is complete, into its place. */
    public void complete() throws IOException {
        out.close();
        if (!written.equals(target)) {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind of a file that was not completed. */
    @Override
    public void close() throws IOException {
        out.close();
        if (!written.equals(target)) {
            Files.deleteIfExists(written);
        }
    }
}
