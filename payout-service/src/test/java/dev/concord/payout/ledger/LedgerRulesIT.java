package dev.concord.payout.ledger;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.payout.Samples;
import dev.concord.testing.Backing;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself holds the books to, whatever the code thinks. */
final class LedgerRulesIT {

    private static final LedgerAccount DEPOSITS = LedgerAccount.ofPlatform(AccountKind.DEPOSITS);

    private final DriverManagerDataSource database = migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final JdbcLedger ledger = new JdbcLedger(jdbc, Samples.IDS, InstantSource.system());
    private final VendorId vendor = Samples.vendor();

    @Test
    void moneyMovesFromOneAccountToAnother() {
        deposit("one", 100);
        fund("funding", Samples.project(), 30);

        assertThat(ledger.balance(LedgerAccount.available(vendor))).isEqualTo(yocto(70));
        assertThat(ledger.totals())
                .containsEntry(AccountKind.DEPOSITS, BigInteger.valueOf(-100))
                .containsEntry(AccountKind.AVAILABLE, BigInteger.valueOf(70))
                .containsEntry(AccountKind.ESCROW, BigInteger.valueOf(30));
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void aReferenceIsPostedOnce() {
        deposit("one", 100);

        assertThatThrownBy(() -> deposit("one", 100)).isInstanceOf(DuplicateKeyException.class);
        assertThat(ledger.balance(LedgerAccount.available(vendor))).isEqualTo(yocto(100));
    }

    @Test
    void noAccountIsOverdrawn() {
        deposit("one", 100);

        assertThatThrownBy(() -> fund("too much", Samples.project(), 101))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(ledger.differences()).isEmpty();
        assertThat(ledger.size()).isEqualTo(1);
    }

    @Test
    void anUnbalancedPostingIsRefusedByTheDatabase() {
        deposit("one", 100);
        var posting =
                jdbc.sql("select id from postings").query(java.util.UUID.class).single();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into entries (posting_id, line, kind, owner, asset, amount)
                                values (:posting, 9, 'available', :vendor, 'NEAR', 5)
                                """)
                        .param("posting", posting)
                        .param("vendor", vendor.value())
                        .update())
                .hasMessageContaining("do not sum to zero");
    }

    @Test
    void whatIsWrittenStays() {
        deposit("one", 100);

        assertThatThrownBy(
                        () -> jdbc.sql("update entries set amount = amount * 2").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from entries").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate entries, postings").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aChangedBalanceIsFound() {
        deposit("one", 100);
        jdbc.sql("update balances set balance = 99 where kind = 'available'").update();

        assertThat(ledger.differences())
                .singleElement()
                .asString()
                .contains("balance of available", "99 (expected: 100");
    }

    @Test
    void postingsThatShareAccountsDoNotBlockEachOtherForEver() throws Exception {
        deposit("one", 1_000);
        var projects = List.of(Samples.project(), Samples.project(), Samples.project());
        var work = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 60; i++) {
            var number = i;
            work.add(() -> {
                var first = projects.get(number % 3);
                var second = projects.get((number + 1) % 3);
                post(Posting.of(
                        Posting.Reason.FUNDING,
                        "funding " + number,
                        new Movement(LedgerAccount.available(vendor), LedgerAccount.escrow(first), yocto(2)),
                        new Movement(LedgerAccount.available(vendor), LedgerAccount.escrow(second), yocto(1))));
                return null;
            });
        }

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(ledger.balance(LedgerAccount.available(vendor))).isEqualTo(yocto(820));
        assertThat(ledger.differences()).isEmpty();
    }

    private void deposit(String reference, long amount) {
        post(Posting.simple(
                Posting.Reason.DEPOSIT, reference, DEPOSITS, LedgerAccount.available(vendor), yocto(amount)));
    }

    private void fund(String reference, ProjectId project, long amount) {
        post(Posting.simple(
                Posting.Reason.FUNDING,
                reference,
                LedgerAccount.available(vendor),
                LedgerAccount.escrow(project),
                yocto(amount)));
    }

    private void post(Posting posting) {
        transaction.executeWithoutResult(_ -> ledger.post(posting));
    }

    private static DriverManagerDataSource migrated() {
        var fresh = Backing.postgres("ledger");
        var source = new DriverManagerDataSource(fresh.jdbcUrl(), fresh.user(), fresh.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/messaging", "classpath:db/migration")
                .load()
                .migrate();
        return source;
    }
}
