package dev.concord.payout.ledger;

import static dev.concord.payout.Samples.yocto;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.Migrations;
import dev.concord.payout.Samples;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with a ledger of its own. */
final class LedgerDatabase {

    private final DriverManagerDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JdbcLedger ledger;

    private LedgerDatabase(DriverManagerDataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.ledger = new JdbcLedger(jdbc, new JdbcHeads(jdbc), Samples.IDS, InstantSource.system());
    }

    static LedgerDatabase migrated() {
        return migratedTo(Migrations.NEWEST);
    }

    /** Returns one as it was at an earlier version. */
    static LedgerDatabase migratedTo(String version) {
        var database = new LedgerDatabase(Migrations.fresh("ledger"));
        database.migrate(version);
        return database;
    }

    void migrate(String version) {
        Migrations.migrate(source, version);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    DriverManagerDataSource source() {
        return source;
    }

    JdbcLedger ledger() {
        return ledger;
    }

    LedgerCheck check() {
        return new LedgerCheck(jdbc);
    }

    void deposit(String reference, VendorId vendor, long amount) {
        deposit(reference, vendor, amount, Asset.NEAR);
    }

    void deposit(String reference, VendorId vendor, long amount, Asset asset) {
        post(Posting.simple(
                Posting.Reason.DEPOSIT,
                reference,
                LedgerAccount.ofPlatform(AccountKind.DEPOSITS, asset),
                LedgerAccount.available(vendor, asset),
                yocto(amount)));
    }

    void fund(String reference, VendorId vendor, ProjectId project, long amount) {
        post(Posting.simple(
                Posting.Reason.FUNDING,
                reference,
                LedgerAccount.available(vendor, Asset.NEAR),
                LedgerAccount.escrow(project, Asset.NEAR),
                yocto(amount)));
    }

    void post(Posting... postings) {
        transaction.executeWithoutResult(_ -> ledger.post(List.of(postings)));
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    /** Changes what nobody may change, as somebody might who owns the database. */
    void tamper(String sql) {
        inTransaction(() -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).update();
        });
    }
}
