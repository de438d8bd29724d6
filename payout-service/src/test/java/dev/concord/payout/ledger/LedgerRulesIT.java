package dev.concord.payout.ledger;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.Samples;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Movement;
import dev.concord.payout.ledger.domain.Posting;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself holds the books to, whatever the code thinks. */
final class LedgerRulesIT {

    private static final Asset TOKEN = new Asset("usdt.tether-token.near");

    private final LedgerDatabase database = LedgerDatabase.migrated();
    private final JdbcClient jdbc = database.jdbc();
    private final JdbcLedger ledger = database.ledger();
    private final LedgerCheck check = database.check();
    private final VendorId vendor = Samples.vendor();
    private final LedgerAccount available = LedgerAccount.available(vendor, Asset.NEAR);

    @Test
    void moneyMovesFromOneAccountToAnother() {
        database.deposit("one", vendor, 100);
        database.fund("funding", vendor, Samples.project(), 30);

        assertThat(ledger.balance(available)).isEqualTo(yocto(70));
        assertThat(check.totals().get(Asset.NEAR))
                .containsEntry(AccountKind.DEPOSITS, BigInteger.valueOf(-100))
                .containsEntry(AccountKind.AVAILABLE, BigInteger.valueOf(70))
                .containsEntry(AccountKind.ESCROW, BigInteger.valueOf(30));
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void eachAssetHasItsOwnAccounts() {
        database.deposit("one", vendor, 100);
        database.deposit("two", vendor, 7, TOKEN);

        assertThat(ledger.balance(available)).isEqualTo(yocto(100));
        assertThat(ledger.balance(LedgerAccount.available(vendor, TOKEN))).isEqualTo(yocto(7));
        assertThat(check.totals().get(TOKEN)).containsEntry(AccountKind.DEPOSITS, BigInteger.valueOf(-7));
        assertThatThrownBy(() -> new Movement(available, LedgerAccount.escrow(Samples.project(), TOKEN), yocto(1)))
                .hasMessageContaining("expected: within one asset");
    }

    @Test
    void anAmountMayBeAsGreatAsOnChain() {
        var most = new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));
        var deposits = LedgerAccount.ofPlatform(AccountKind.DEPOSITS, Asset.NEAR);

        database.post(Posting.simple(Posting.Reason.DEPOSIT, "all", deposits, available, most));

        assertThat(ledger.balance(available)).isEqualTo(most);
        assertThat(check.brokenChains()).isEmpty();
    }

    @Test
    void aReferenceIsPostedOnce() {
        database.deposit("one", vendor, 100);

        assertThatThrownBy(() -> database.deposit("one", vendor, 100)).isInstanceOf(DuplicateKeyException.class);
        assertThat(ledger.balance(available)).isEqualTo(yocto(100));
    }

    @Test
    void noAccountIsOverdrawn() {
        database.deposit("one", vendor, 100);

        assertThatThrownBy(() -> database.fund("too much", vendor, Samples.project(), 101))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(check.differences()).isEmpty();
        assertThat(check.size()).isEqualTo(1);
    }

    @Test
    void noBalanceIsSetBelowZero() {
        database.deposit("one", vendor, 100);

        assertThatThrownBy(() -> jdbc.sql("update balances set balance = -1 where kind = 'available'")
                        .update())
                .hasMessageContaining("sources_below_zero_uses_above");
    }

    @Test
    void anUnbalancedPostingIsRefusedByTheDatabase() {
        database.deposit("one", vendor, 100);
        var posting = jdbc.sql("select id from postings").query(UUID.class).single();

        assertThatThrownBy(() -> insertLine(posting, 9, "NEAR", 5)).hasMessageContaining("do not sum to zero");
    }

    @Test
    void oneAssetDoesNotBalanceAnother() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    var posting = insertPosting("mixed");
                    jdbc.sql("""
                                    insert into entries (posting_id, line, kind, owner, asset, amount)
                                    values (:posting, 0, 'deposits', :vendor, 'NEAR', -5),
                                        (:posting, 1, 'available', :vendor, 'wrap.near', 5)
                                    """)
                            .param("posting", posting)
                            .param("vendor", vendor.value())
                            .update();
                }))
                .hasMessageContaining("do not sum to zero");
    }

    @Test
    void aPostingWithoutEntriesIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> database.inTransaction(() -> insertPosting("empty")))
                .rootCause()
                .hasMessageContaining("no entries");
    }

    @Test
    void aPostingThatSaysItsEntriesComeWithItIsRefusedWithoutThem() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into postings (id, kind, reference, posted_at, with_entries)
                                values (:id, 'DEPOSIT', 'empty', now(), true)
                                """).param("id", Samples.IDS.next()).update())
                .hasMessageContaining("no entries");
    }

    @Test
    void entriesOfNoPostingAreRefusedByTheDatabase() {
        var nothing = Samples.IDS.next();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into entries (posting_id, line, kind, owner, asset, amount)
                                values (:posting, 0, 'deposits', :vendor, 'NEAR', -5),
                                    (:posting, 1, 'available', :vendor, 'NEAR', 5)
                                """)
                        .param("posting", nothing)
                        .param("vendor", vendor.value())
                        .update())
                .hasMessageContaining("there is none (expected: entries of a posting)");
    }

    @Test
    void onlyKnownAccountsTakeEntries() {
        database.deposit("one", vendor, 100);
        var posting = jdbc.sql("select id from postings").query(UUID.class).single();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into entries (posting_id, line, kind, owner, asset, amount)
                                values (:posting, 8, 'pocket', :vendor, 'NEAR', 5)
                                """)
                        .param("posting", posting)
                        .param("vendor", vendor.value())
                        .update())
                .hasMessageContaining("known_kind");
    }

    @Test
    void whatIsWrittenStays() {
        database.deposit("one", vendor, 100);

        for (var change : List.of(
                "update entries set amount = amount * 2",
                "update postings set reference = 'other'",
                "delete from entries",
                "delete from postings",
                "truncate entries",
                "truncate entries, postings")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("append-only");
        }
    }

    @Test
    void aChangedBalanceIsFound() {
        database.deposit("one", vendor, 100);
        jdbc.sql("update balances set balance = 99 where kind = 'available'").update();

        assertThat(check.differences())
                .singleElement()
                .asString()
                .contains("balance of available", "99 (expected: 100");
    }

    @Test
    void postingsThatShareAccountsDoNotBlockEachOtherForEver() throws Exception {
        database.deposit("one", vendor, 1_000);
        var projects = List.of(Samples.project(), Samples.project(), Samples.project());
        var work = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 60; i++) {
            var number = i;
            work.add(() -> {
                var first = LedgerAccount.escrow(projects.get(number % 3), Asset.NEAR);
                var second = LedgerAccount.escrow(projects.get((number + 1) % 3), Asset.NEAR);
                database.post(Posting.of(
                        Posting.Reason.FUNDING,
                        "funding " + number,
                        new Movement(available, first, yocto(2)),
                        new Movement(available, second, yocto(1))));
                return null;
            });
        }

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(ledger.balance(available)).isEqualTo(yocto(820));
        assertThat(check.differences()).isEmpty();
    }

    private UUID insertPosting(String reference) {
        var posting = Samples.IDS.next();
        jdbc.sql("insert into postings (id, kind, reference, posted_at) values (:id, 'DEPOSIT', :reference, now())")
                .param("id", posting)
                .param("reference", reference)
                .update();
        return posting;
    }

    private void insertLine(UUID posting, int line, String asset, long amount) {
        jdbc.sql("""
                        insert into entries (posting_id, line, kind, owner, asset, amount)
                        values (:posting, :line, 'available', :vendor, :asset, :amount)
                        """)
                .param("posting", posting)
                .param("line", line)
                .param("vendor", vendor.value())
                .param("asset", asset)
                .param("amount", amount)
                .update();
    }
}
