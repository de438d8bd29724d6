package dev.concord.task.media;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Small media, whole or only their beginnings. */
public final class MediaSamples {

    /** A transparent dot: the smallest PNG that viewers take. */
    public static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private MediaSamples() {}

    /** Returns bytes of which each character is one. */
    public static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A sound of so many bytes, as far as its beginning tells. */
    public static byte[] sound(int bytes) {
        return bytes("OggS" + "x".repeat(bytes - 4));
    }
}
