package dev.concord.payout.web;

import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whole numbers as they stand in queries. */
public final class QueryNumber {

    /** The greatest number of 18 digits: more than there will ever be of anything, and no text of it overflows. */
    public static final long GREATEST = 999_999_999_999_999_999L;

    private static final int MOST_OF_A_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private QueryNumber() {}

    /** Reads how many a page has at most. */
    public static int limit(@Nullable String text) {
        return (int) read("limit", text, MOST_OF_A_PAGE, USUAL_PAGE);
    }

    /**
     * Reads a number.
     *
     * @param usual what holds if there is none
     * @throws ProblemException if it is not in 1..most
     */
    public static long read(String field, @Nullable String text, long most, long usual) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]{0,17}") || Long.parseLong(text) > most) {
            throw malformed(field, "1.." + most);
        }
        return Long.parseLong(text);
    }

    /** What was sent is not repeated: it may be long, and is the caller's own. */
    public static ProblemException malformed(String field, String expected) {
        return new ProblemException(
                PayoutProblem.MALFORMED_QUERY, "%s: malformed (expected: %s)".formatted(field, expected));
    }
}
