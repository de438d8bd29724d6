package dev.concord.task.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a medium may be. The bytes decide, not its name: they begin as the WHATWG's "MIME Sniffing" standard has collected it for
 * browsers. Nothing is here that a browser runs, as SVG and HTML, and nothing that holds other files.
 */
public enum MediaKind {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    WAV("audio/wav"),
    MP3("audio/mpeg"),
    OGG("audio/ogg"),
    FLAC("audio/flac"),
    MP4("video/mp4");

    /** So many bytes tell what it is. */
    static final int HEAD_BYTES = 16;

    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4A ", "M4V ", "dash");

    private final String mediaType;

    MediaKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Tells by its first bytes what something is; nothing if it may not be here. */
    static Optional<MediaKind> of(byte[] head) {
        return Arrays.stream(values()).filter(kind -> kind.fits(head)).findFirst();
    }

    private boolean fits(byte[] head) {
        return switch (this) {
            case PNG -> startsWith(head, 0, "\u0089PNG\r\n\u001A\n");
            case JPEG -> startsWith(head, 0, "\u00FF\u00D8\u00FF");
            case GIF -> startsWith(head, 0, "GIF87a") || startsWith(head, 0, "GIF89a");
            case WEBP -> startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP");
            case WAV -> startsWith(head, 0, "RIFF") && startsWith(head, 8, "WAVE");
            case MP3 -> startsWith(head, 0, "ID3") || isFrameOfLayerThree(head);
            case OGG -> startsWith(head, 0, "OggS");
            case FLAC -> startsWith(head, 0, "fLaC");
            case MP4 -> startsWith(head, 4, "ftyp") && MP4_BRANDS.contains(text(head, 8, 4));
        };
    }

    /** A header of ISO 11172-3: eleven ones, a version, layer III, a rate of bits and one of samples that there are. */
    private static boolean isFrameOfLayerThree(byte[] head) {
        if (head.length < 4 || (head[0] & 0xFF) != 0xFF || (head[1] & 0xE0) != 0xE0) {
            return false;
        }
        var version = (head[1] >> 3) & 3;
        var layer = (head[1] >> 1) & 3;
        var bits = (head[2] >> 4) & 15;
        var samples = (head[2] >> 2) & 3;
        return version != 1 && layer == 1 && bits != 15 && bits != 0 && samples != 3;
    }

    private static boolean startsWith(byte[] head, int offset, String expected) {
        return text(head, offset, expected.length()).equals(expected);
    }

    private static String text(byte[] head, int offset, int length) {
        return head.length < offset + length ? "" : new String(head, offset, length, StandardCharsets.ISO_8859_1);
    }
}
