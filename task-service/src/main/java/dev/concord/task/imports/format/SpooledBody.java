package dev.concord.task.imports.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A body in a file of its own, to be read more than once; the file is gone when it is closed, or with the process. */
final class SpooledBody implements Closeable {

    private final FileChannel file;

    private SpooledBody(FileChannel file) {
        this.file = file;
    }

    static SpooledBody of(InputStream body) throws IOException {
        var file = FileChannel.open(
                Files.createTempFile("concord-import-", ".body"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            body.transferTo(Channels.newOutputStream(file));
            return new SpooledBody(file);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** Starts over; one reader at a time. */
    InputStream fromStart() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
