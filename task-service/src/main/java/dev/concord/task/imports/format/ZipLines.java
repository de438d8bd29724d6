package dev.concord.task.imports.format;

import dev.concord.task.media.MediaFacts;
import dev.concord.task.media.QuotaReached;
import dev.concord.task.media.RefusedMedia;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.util.StreamUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * The media of a ZIP file, each a task named by its path. Nothing is unpacked by its name: a medium is kept by its hash, so a
 * path leads nowhere. The archive is read as it arrives, by the headers in front of its files; what it unpacks to is counted,
 * passed over files too, and bounded as a whole (zip bombs), and an archive inside of it is no medium.
 */
final class ZipLines implements TaskLines {

    /** What may be compressed at all is text; media hardly are, so more than this is no honest archive of them. */
    private static final int MOST_UNPACKED = 4;

    private final ZipInputStream zip;
    private final BoundedInput unpacked;
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
        this.unpacked = new BoundedInput(zip, maxBytes * MOST_UNPACKED, "unpacked", "split the archive");
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
                skipRest();
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

    /** Reads on to the end of the current file, so that it is counted. */
    private void skipRest() throws IOException {
        unpacked.transferTo(OutputStream.nullOutputStream());
    }

    private TaskLine read(String name) throws IOException {
        try {
            requireHarmless(name);
            var kept = media.keep(StreamUtils.nonClosing(unpacked));
            var data = TaskJson.newObject();
            data.put("file", name);
            data.put("media", kept.hash().reference());
            data.put("mediaType", kept.kind().mediaType());
            tell(kept.facts(), data);
            return new TaskLine.Accepted(number, rules.task(name, data, null));
        } catch (RefusedMedia | QuotaReached | IllegalArgumentException wrong) {
            skipRest();
            return new TaskLine.Rejected(number, String.valueOf(wrong.getMessage()), name);
        }
    }

    /** Under the names that exports look for. */
    private static void tell(MediaFacts facts, ObjectNode data) {
        if (facts.width() != null && facts.height() != null) {
            data.put("width", facts.width());
            data.put("height", facts.height());
        }
        if (facts.seconds() != null) {
            data.put("duration", facts.seconds());
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
}
