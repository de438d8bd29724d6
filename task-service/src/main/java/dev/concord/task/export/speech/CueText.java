package dev.concord.task.export.speech;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts and times as a cue of WebVTT takes them. */
final class CueText {

    private static final Pattern BREAKS = Pattern.compile("\\s+");
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long MINUTES_PER_HOUR = 60;

    private CueText() {}

    /** Returns a line of text that is nothing but text. Without a bare {@code >} there is no arrow in it either. */
    static String of(String text) {
        return BREAKS.matcher(text.strip())
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    static long millis(double seconds) {
        return Math.round(seconds * MILLIS_PER_SECOND);
    }

    static String timestamp(long millis) {
        var seconds = millis / MILLIS_PER_SECOND;
        var minutes = seconds / SECONDS_PER_MINUTE;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                minutes / MINUTES_PER_HOUR,
                minutes % MINUTES_PER_HOUR,
                seconds % SECONDS_PER_MINUTE,
                millis % MILLIS_PER_SECOND);
    }
}
