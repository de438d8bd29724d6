package dev.concord.payout.statement.web;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.statement.ReadStatement;
import dev.concord.payout.web.QueryNumber;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which page is asked for. */
record PageRequest(Asset asset, long before, int limit) {

    private static final int USUAL = 50;

    static PageRequest of(@Nullable String asset, @Nullable String before, @Nullable String limit) {
        return new PageRequest(
                asset(asset), QueryNumber.read("before", before, QueryNumber.GREATEST, Long.MAX_VALUE), (int)
                        QueryNumber.read("limit", limit, ReadStatement.MOST, USUAL));
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
