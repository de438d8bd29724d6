package dev.concord.payout.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a numbered list is asked for.
 *
 * @param from the number that it begins behind or ends before
 * @param limit how many it has at most
 */
public record NumberedPage(long from, int limit) {

    /** Reads a page of what is listed upwards; without a cursor the first. */
    public static NumberedPage after(@Nullable String after, @Nullable String limit) {
        return new NumberedPage(QueryNumber.read("after", after, QueryNumber.GREATEST, 0), QueryNumber.limit(limit));
    }

    /** Reads a page of what is listed downwards; without a cursor the last. */
    public static NumberedPage before(@Nullable String before, @Nullable String limit) {
        return new NumberedPage(
                QueryNumber.read("before", before, QueryNumber.GREATEST, Long.MAX_VALUE), QueryNumber.limit(limit));
    }

    /** Returns the cursor of the next page, if this one is full. */
    public <T> @Nullable String next(List<T> found, ToLongFunction<T> number) {
        return found.size() < limit ? null : Long.toString(number.applyAsLong(found.getLast()));
    }
}
