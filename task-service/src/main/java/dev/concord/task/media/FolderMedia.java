package dev.concord.task.media;

import dev.concord.task.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Media in a folder, each in a file named by its hash. A file is written under another name, forced to the disk and then renamed,
 * so that what is there is whole.
 */
@Component
final class FolderMedia implements MediaFiles {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int PREFIX = 2;

    private final Path folder;
    private final long maxBytes;

    FolderMedia(MediaSettings settings) {
        this.folder = settings.folder();
        this.maxBytes = settings.maxFile().toBytes();
    }

    @Override
    public Media keep(InputStream content) throws IOException {
        var head = content.readNBytes(MediaKind.HEAD_BYTES);
        var kind = MediaKind.of(head)
                .orElseThrow(() -> new RefusedMedia(
                        "content: not known (expected: png, jpeg, gif, webp, wav, mp3, ogg, flac or mp4)"));
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "draft-", ".part");
        try {
            var media = write(head, content, kind, draft);
            publish(draft, media.hash());
            return media;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public Optional<Resource> find(MediaHash hash) {
        return Optional.<Resource>of(new FileSystemResource(place(hash))).filter(Resource::isReadable);
    }

    private Media write(byte[] head, InputStream content, MediaKind kind, Path draft) throws IOException {
        var digest = Sha256.digest();
        var buffer = Arrays.copyOf(head, BUFFER_BYTES);
        var sizeBytes = 0L;
        try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (var count = head.length; count >= 0; count = content.read(buffer)) {
                sizeBytes += count;
                if (sizeBytes > maxBytes) {
                    throw new RefusedMedia(
                            "content: more than " + maxBytes + " bytes (expected: at most " + maxBytes + ")");
                }
                digest.update(buffer, 0, count);
                writeAll(file, ByteBuffer.wrap(buffer, 0, count));
            }
            file.force(true);
        }
        return new Media(new MediaHash(HexFormat.of().formatHex(digest.digest())), kind, sizeBytes);
    }

    private void publish(Path draft, MediaHash hash) throws IOException {
        var place = place(hash);
        if (!Files.exists(place)) {
            Files.createDirectories(shelf(hash));
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path place(MediaHash hash) {
        return shelf(hash).resolve(hash.hex());
    }

    /** Spread over folders, as some file systems are slow with a million names in one. */
    private Path shelf(MediaHash hash) {
        return folder.resolve(hash.hex().substring(0, PREFIX));
    }

    private static void writeAll(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
