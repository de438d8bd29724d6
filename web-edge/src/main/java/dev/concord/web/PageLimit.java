package dev.concord.web;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How many items a page is asked to have, as it stands in a query. */
public final class PageLimit {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private static final int LONGEST_SHOWN = 20;

    private PageLimit() {}

    /** Reads a number in 1..atMost; nothing if the text is anything else. */
    public static OptionalInt read(String text, int atMost) {
        var limit = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
        return limit >= 1 && limit <= atMost ? OptionalInt.of(limit) : OptionalInt.empty();
    }

    /**
     * Reads a number in 1..atMost.
     *
     * @throws ProblemException with the problem given, if the text is anything else
     */
    public static int require(String text, int atMost, ProblemCode outOfRange) {
        return read(text, atMost)
                .orElseThrow(() -> new ProblemException(
                        outOfRange, "limit: \"%s\" (expected: 1..%d)".formatted(shortened(text), atMost)));
    }

    /** Returns so much of what was asked as a message should repeat. */
    static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}
