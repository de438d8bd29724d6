package dev.concord.payout.erasure;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.decision.Decision;
import dev.concord.payout.hold.Hold;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where this service's tables say who a tasker is. Of a transaction that has ended the hash stays, by which the chain, which forgets
 * nothing, proves that it was paid; its bytes have no use any more.
 */
@Component
final class Traces {

    private static final String ERASED = "erased";

    /** Accounts that are or were the tasker's, and are nobody else's. */
    private static final String ACCOUNTS = """
            (select account_id from payouts where tasker_id = :tasker
             union select account_id from accounts where owner_id = :tasker and owner_kind = 'tasker'
             except select account_id from accounts where owner_id <> :tasker)
            """;

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isPayoutUnderWay(TaskerId tasker) {
        return jdbc.sql("select exists (select 1 from payouts where tasker_id = :tasker and state = 'planned')")
                .param("tasker", tasker.value())
                .query(Boolean.class)
                .single();
    }

    Map<Asset, NearAmount> due(TaskerId tasker) {
        var due = new HashMap<Asset, NearAmount>();
        jdbc.sql("""
                        select asset, balance from balances where kind = 'due' and owner = :tasker and balance > 0
                        limit 1000
                        """).param("tasker", tasker.value()).query(row -> {
            due.put(new Asset(row.getString("asset")), YoctoColumn.read(row, "balance"));
        });
        return due;
    }

    /** Within the caller's transaction; accounts are read before they go. */
    void erase(TaskerId tasker, Instant now) {
        eraseRegistrations(tasker);
        erasePayouts(tasker);
        eraseWords(tasker, now);
        for (var table : List.of("account_changes", "payout_minimums", "preferences")) {
            jdbc.sql("delete from " + table + " where tasker_id = :tasker")
                    .param("tasker", tasker.value())
                    .update();
        }
        for (var table : List.of("challenges", "accounts")) {
            jdbc.sql("delete from " + table + " where owner_id = :tasker and owner_kind = 'tasker'")
                    .param("tasker", tasker.value())
                    .update();
        }
    }

    /** Each registration keeps a name of its own: a token registers an account once. */
    private void eraseRegistrations(TaskerId tasker) {
        jdbc.sql("delete from token_receivers where account_id in " + ACCOUNTS)
                .param("tasker", tasker.value())
                .update();
        jdbc.sql("update registrations set account_id = 'erased:' || gen_random_uuid() where account_id in " + ACCOUNTS)
                .param("tasker", tasker.value())
                .update();
    }

    private void erasePayouts(TaskerId tasker) {
        jdbc.sql("""
                        update attempts set signed = '', doubt = null
                        where state not in ('signed', 'included') and length(signed) > 0 and id in (
                            select attempt_id from attempt_payouts join payouts on payouts.id = payout_id
                            where tasker_id = :tasker)
                        """).param("tasker", tasker.value()).update();
        jdbc.sql("update payouts set account_id = :erased where tasker_id = :tasker and account_id <> :erased")
                .param("erased", ERASED)
                .param("tasker", tasker.value())
                .update();
    }

    private void eraseWords(TaskerId tasker, Instant now) {
        jdbc.sql("""
                        update holds set reason = :erased, ended_at = coalesce(ended_at, :now)
                        where tasker_id = :tasker and cause = :cause
                        """)
                .param("erased", ERASED)
                .param("now", Timestamp.from(now))
                .param("tasker", tasker.value())
                .param("cause", Hold.Cause.ACCOUNT_CHANGE.text())
                .update();
        jdbc.sql("update decisions set reason = :erased where subject = :tasker and kind = any (:kinds)")
                .param("erased", ERASED)
                .param("tasker", tasker.value())
                .param(
                        "kinds",
                        new String[] {Decision.Kind.ACCOUNT_CHANGE_ASKED.text(), Decision.Kind.ACCOUNT_CHANGED.text()})
                .update();
    }
}
