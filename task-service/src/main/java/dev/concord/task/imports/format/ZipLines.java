package dev.concord.task.imports.format;

import dev.concord.task.media.RefusedMedia;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The media of a ZIP file, each a task named by its path. Nothing is unpacked by its name: a medium is kept by its hash, so a
 * path leads nowhere. The archive is read as it arrives, by the headers in front of its files; what it unpacks to is counted,
 * passed over files too, and bounded as a whole (zip bombs), and an archive inside of it is no medium.
 */
final class ZipLines implements TaskLines {

    /** What may be compressed at all is text; media hardly are, so more than this is no honest archive of them. */
    private static final int MOST_UNPACKED = 4;

    private static final int SKIPPED_BYTES = 16 * 1024;

    private final ZipInputStream zip;
    private final Unpacked unpacked;
    private final TaskRules rules;
    private final MediaIntake media;
    private long number;

    /**
     * An archive of which nothing was read yet.
     *
     * @param maxBytes of the archive; unpacked it may have four times as many
     */
    ZipLines(InputStream body, long maxBytes, TaskRules rules, MediaIntake media) {
        this.zip = new ZipInputStream(body, StandardCharsets.UTF_8);
        this.unpacked = new Unpacked(zip, maxBytes * MOST_UNPACKED);
        this.rules = rules;
        this.media = media;
    }

    @Override
    public Optional<TaskLine> next() throws IOException {
        try {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isMedium(entry)) {
                    number++;
                    return Optional.of(read(entry.getName()));
                }
                unpacked.skipRest();
            }
        } catch (ZipException | IllegalArgumentException malformed) {
            throw new UnreadableFile("file %d: %s (expected: a ZIP archive, not encrypted, with names in UTF-8)"
                    .formatted(number + 1, malformed.getMessage()));
        }
        if (number == 0) {
            throw new UnreadableFile("body: no file in it (expected: a ZIP archive of media)");
        }
        return Optional.empty();
    }

    /** Folders are none, nor is what macOS adds to each file. */
    private static boolean isMedium(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/");
    }

    private TaskLine read(String name) throws IOException {
        try {
            requireHarmless(name);
            var kept = media.keep(unpacked);
            var data = TaskJson.newObject();
            data.put("file", name);
            data.put("media", kept.hash().reference());
            data.put("mediaType", kept.kind().mediaType());
            return new TaskLine.Accepted(number, rules.task(name, data, null));
        } catch (RefusedMedia | IllegalArgumentException wrong) {
            unpacked.skipRest();
            return new TaskLine.Rejected(number, String.valueOf(wrong.getMessage()), name);
        }
    }

    /** The name becomes the task's, and names a file again in exports; there it must not lead out of a folder. */
    private static void requireHarmless(String name) {
        var leadsOut = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || Arrays.asList(name.split("/", -1)).contains("..");
        if (leadsOut) {
            throw new IllegalArgumentException("name: \"" + name + "\" (expected: a relative path without ..)");
        }
    }

    /** The current file as it is unpacked. Whoever closes it does not close the archive. */
    private static final class Unpacked extends FilterInputStream {

        private final long maxBytes;
        private long totalBytes;

        Unpacked(InputStream zip, long maxBytes) {
            super(zip);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var taken = super.read(target, offset, length);
            totalBytes += Math.max(0, taken);
            if (totalBytes > maxBytes) {
                throw new BodyTooLarge("unpacked: more than " + maxBytes + " bytes (expected: at most " + maxBytes
                        + "; split the archive)");
            }
            return taken;
        }

        void skipRest() throws IOException {
            var rest = new byte[SKIPPED_BYTES];
            while (read(rest, 0, rest.length) >= 0) {
                // counted while it is read
            }
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
