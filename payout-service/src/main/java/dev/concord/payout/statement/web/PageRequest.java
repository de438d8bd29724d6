package dev.concord.payout.statement.web;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.web.NumberedPage;
import dev.concord.payout.web.QueryNumber;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which page is asked for. */
record PageRequest(Asset asset, long before, int limit) {

    static PageRequest of(@Nullable String asset, @Nullable String before, @Nullable String limit) {
        var page = NumberedPage.before(before, limit);
        return new PageRequest(asset(asset), page.from(), page.limit());
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

    static ProblemException malformed(String field, String expected) {
        return QueryNumber.malformed(field, expected);
    }
}
