package dev.concord.payout.web;

import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a numbered list is asked for.
 *
 * @param from the number that it begins behind or ends before
 * @param limit how many it has at most
 */
public record NumberedPage(long from, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    /** The greatest number of 18 digits: no text of it overflows. */
    private static final long GREATEST = 999_999_999_999_999_999L;

    /** Reads a page of what is listed upwards; without a cursor the first. */
    public static NumberedPage after(@Nullable String after, @Nullable String limit) {
        return new NumberedPage(after == null ? 0 : number("after", after, GREATEST), limit(limit));
    }

    /** Reads a page of what is listed downwards; without a cursor the last. */
    public static NumberedPage before(@Nullable String before, @Nullable String limit) {
        return new NumberedPage(before == null ? Long.MAX_VALUE : number("before", before, GREATEST), limit(limit));
    }

    /** Returns the cursor of the next page, if this one is full. */
    public @Nullable String next(int found, long lastNumber) {
        return found < limit ? null : Long.toString(lastNumber);
    }

    private static int limit(@Nullable String limit) {
        return limit == null ? USUAL : (int) number("limit", limit, MOST);
    }

    /** What was sent is not repeated: it may be long, and is the caller's own. */
    private static long number(String field, String text, long most) {
        if (!text.matches("[1-9][0-9]{0,17}") || Long.parseLong(text) > most) {
            throw new ProblemException(
                    PayoutProblem.MALFORMED_QUERY, "%s: malformed (expected: 1..%d)".formatted(field, most));
        }
        return Long.parseLong(text);
    }
}
