package dev.concord.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** What a caller would prefer (RFC 7240), as far as it can be had here. What cannot be read is no preference, and no error. */
public final class Preferences {

    /** The header that says which preference was applied. */
    public static final String APPLIED = "Preference-Applied";

    private static final String PREFER = "Prefer";
    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?:[;,]|$)", Pattern.CASE_INSENSITIVE);

    private Preferences() {}

    /** Returns how long the caller would wait for an answer that is worth it; the first time that it says so counts. */
    public static Optional<Duration> waitIn(HttpHeaders headers) {
        return headers.getOrEmpty(PREFER).stream()
                .map(WAIT::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(1))))
                .findFirst();
    }

    /** Returns the preference to wait so long, as it stands in headers. */
    public static String toWait(Duration wait) {
        return "wait=" + wait.toSeconds();
    }
}
