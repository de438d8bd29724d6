package dev.concord.payout.statement.web;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.statement.ReadStatement;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which page is asked for. */
record PageRequest(Asset asset, long before, int limit) {

    private static final int USUAL = 50;
    /** The greatest number of 18 digits: more than an account will ever have entries, and no text of it overflows. */
    private static final long GREATEST_PLACE = 999_999_999_999_999_999L;

    static PageRequest of(@Nullable String asset, @Nullable String before, @Nullable String limit) {
        return new PageRequest(
                asset(asset),
                before == null ? Long.MAX_VALUE : number("before", before, GREATEST_PLACE),
                limit == null ? USUAL : (int) number("limit", limit, ReadStatement.MOST));
    }

    private static Asset asset(@Nullable String code) {
        if (code == null) {
            return Asset.NEAR;
        }
        if (!code.matches("[A-Za-z0-9._-]{1,64}")) {
            throw malformed("asset", "of 1..64 letters, digits, dots and dashes");
        }
        return new Asset(code);
    }

    private static long number(String field, String text, long most) {
        if (!text.matches("[1-9][0-9]{0,17}") || Long.parseLong(text) > most) {
            throw malformed(field, "1.." + most);
        }
        return Long.parseLong(text);
    }

    /** What was sent is not repeated: it may be long, and is the caller's own. */
    static ProblemException malformed(String field, String expected) {
        return new ProblemException(
                PayoutProblem.MALFORMED_QUERY, "%s: malformed (expected: %s)".formatted(field, expected));
    }
}
