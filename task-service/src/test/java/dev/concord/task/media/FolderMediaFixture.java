package dev.concord.task.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/** A folder of media for tests of those who bring them. */
public final class FolderMediaFixture {

    private final FolderMedia media;

    private FolderMediaFixture(FolderMedia media) {
        this.media = media;
    }

    public static FolderMediaFixture in(Path folder) {
        return new FolderMediaFixture(
                new FolderMedia(new MediaSettings(folder, DataSize.ofMegabytes(1), Duration.ofMinutes(1))));
    }

    public Media keep(InputStream content) throws IOException {
        try (var draft = media.draft(content)) {
            draft.publish();
            return draft.media();
        }
    }

    /** Returns what a medium is named by. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
