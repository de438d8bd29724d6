package dev.concord.task.export.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The path of a task's file without its extension, which is that of its picture or recording: {@code a/1.jpg} is labelled in {@code
 * a/1.txt}. What could lead out of a folder, or is no name on some system, is percent-encoded; so is the percent sign, and different
 * paths stay different.
 */
public final class Stem {

    private static final Pattern MEDIA =
            Pattern.compile("(?i)\\.(jpe?g|png|gif|bmp|tiff?|webp|wav|mp3|flac|ogg|opus|m4a|mp4|webm)$");
    private static final int LONGEST = 60;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Stem() {}

    public static String of(String task) {
        var plain = MEDIA.matcher(task).replaceFirst("");
        return Arrays.stream((plain.isEmpty() ? task : plain).split("/", -1))
                .map(Stem::encoded)
                .collect(Collectors.joining("/"));
    }

    private static String encoded(String segment) {
        if (segment.isEmpty()) {
            return "%";
        }
        var encoded = new StringBuilder();
        segment.codePoints().forEach(point -> append(encoded, point));
        if (encoded.length() <= LONGEST) {
            return encoded.toString();
        }
        var cut = Character.isHighSurrogate(encoded.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return "%s%%%08X".formatted(encoded.substring(0, cut), segment.hashCode());
    }

    private static void append(StringBuilder encoded, int point) {
        var dotInside = point == '.' && !encoded.isEmpty();
        if (Character.isLetterOrDigit(point) || point == '_' || point == '-' || dotInside) {
            encoded.appendCodePoint(point);
            return;
        }
        for (var each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.toHexDigits(each));
        }
    }
}
