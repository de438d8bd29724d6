package dev.concord.task.media;

import dev.concord.task.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final String DRAFTS = "draft-*.part";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final long maxBytes;

    FolderMedia(MediaSettings settings) {
        this.folder = settings.folder();
        this.maxBytes = settings.maxFile().toBytes();
    }

    @Override
    public Draft draft(InputStream content) throws IOException {
        var head = content.readNBytes(MediaKind.HEAD_BYTES);
        var kind = MediaKind.of(head)
                .orElseThrow(() -> new RefusedMedia(
                        "content: not known (expected: png, jpeg, gif, webp, wav, mp3, ogg, flac or mp4)"));
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "draft-", ".part");
        try {
            return new FileDraft(file, write(head, content, kind, file));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    @Override
    public Optional<Resource> find(MediaHash hash) {
        return Optional.<Resource>of(new FileSystemResource(place(hash))).filter(Resource::isReadable);
    }

    @Override
    public List<MediaHash> shelf(int number, int most) throws IOException {
        var shelf = folder.resolve(HexFormat.of().toHexDigits((byte) number));
        var found = new ArrayList<MediaHash>();
        try (var names = Files.newDirectoryStream(shelf)) {
            for (var file : names) {
                if (found.size() == most) {
                    break;
                }
                var name = file.getFileName().toString();
                if (NAME.matcher(name).matches()) {
                    found.add(new MediaHash(name));
                }
            }
        } catch (NoSuchFileException empty) {
            return List.of();
        }
        return found;
    }

    @Override
    public void delete(MediaHash hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    @Override
    public int deleteDrafts(Instant begunBefore, int most) throws IOException {
        var deleted = 0;
        try (var drafts = Files.newDirectoryStream(folder, DRAFTS)) {
            for (var draft : drafts) {
                if (deleted == most) {
                    break;
                }
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(begunBefore)) {
                    deleted += Files.deleteIfExists(draft) ? 1 : 0;
                }
            }
        } catch (NoSuchFileException empty) {
            return deleted;
        }
        return deleted;
    }

    private Media write(byte[] head, InputStream content, MediaKind kind, Path draft) throws IOException {
        var digest = Sha256.digest();
        var buffer = Arrays.copyOf(head, BUFFER_BYTES);
        var sizeBytes = 0L;
        try (var file = FileChannel.open(draft, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
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
            var hash = new MediaHash(HexFormat.of().formatHex(digest.digest()));
            return new Media(hash, kind, sizeBytes, MediaFacts.of(kind, file));
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

    /** A file under another name than its own. */
    private final class FileDraft implements Draft {

        private final Path file;
        private final Media media;

        FileDraft(Path file, Media media) {
            this.file = file;
            this.media = media;
        }

        @Override
        public Media media() {
            return media;
        }

        @Override
        public void publish() throws IOException {
            var place = place(media.hash());
            if (!Files.exists(place)) {
                Files.createDirectories(shelf(media.hash()));
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
