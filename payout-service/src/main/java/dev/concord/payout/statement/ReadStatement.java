package dev.concord.payout.statement;

import dev.concord.payout.ledger.domain.LedgerAccount;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads an account's entries page by page. The cursor is a place in the account: places have no gaps and never change, so that a
 * page is the same whatever is posted meanwhile, and the index finds it however long the account is.
 */
@Service
public final class ReadStatement {

    /** Entries on a page at most. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;

    ReadStatement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns a page.
     *
     * @param before the place that it ends before
     * @param limit 1 to {@code MOST}
     */
    public AccountPage read(LedgerAccount account, long before, int limit) {
        var lines = jdbc.sql("""
                        select place, posted_at, postings.kind as reason, reference, amount, balance
                        from entries join postings on postings.id = entries.posting_id
                        where entries.kind = :kind and owner = :owner and asset = :asset and place < :before
                        order by place desc limit :limit
                        """)
                .param("kind", account.kind().text())
                .param("owner", account.owner())
                .param("asset", account.asset().code())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new AccountPage.Line(
                        row.getLong("place"),
                        row.getTimestamp("posted_at").toInstant(),
                        row.getString("reason"),
                        row.getString("reference"),
                        row.getBigDecimal("amount").toBigIntegerExact(),
                        row.getBigDecimal("balance").toBigIntegerExact()))
                .list();
        var hasMore = !lines.isEmpty() && lines.getLast().place() > 1;
        return new AccountPage(lines, hasMore ? OptionalLong.of(lines.getLast().place()) : OptionalLong.empty());
    }
}
