package dev.concord.payout.ledger;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.Samples;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Movement;
import dev.concord.payout.ledger.domain.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whoever changes what was written is found, though the database let it happen. */
final class HashChainIT {

    private final LedgerDatabase database = LedgerDatabase.migrated();
    private final LedgerCheck check = database.check();
    private final VendorId vendor = Samples.vendor();

    @Test
    void whatNobodyChangedIsIntact() {
        writeThree();

        assertThat(check.brokenChains()).isEmpty();
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void aChangedAmountIsFound() {
        writeThree();

        database.tamper("update entries set amount = amount * 2, balance = balance + amount where place = 2");

        assertThat(check.brokenChains())
                .anySatisfy(broken -> assertThat(broken).contains("chain of available", "entry 2 does not follow"));
    }

    @Test
    void aChangedReasonReferenceOrMomentIsFound() {
        for (var change : List.of(
                "update postings set kind = 'REFUND' where reference = 'two'",
                "update postings set reference = 'other' where reference = 'two'",
                "update postings set posted_at = posted_at + interval '1 microsecond' where reference = 'two'")) {
            var changed = LedgerDatabase.migrated();
            changed.deposit("one", vendor, 100);
            changed.deposit("two", vendor, 100);

            changed.tamper(change);

            assertThat(changed.check().brokenChains()).as(change).hasSize(2);
        }
    }

    @Test
    void aMissingPostingIsFound() {
        writeThree();

        database.tamper("delete from entries where place = 2");

        assertThat(check.brokenChains())
                .hasSize(2)
                .allSatisfy(broken -> assertThat(broken).contains("entry 3 does not follow"));
    }

    @Test
    void aMissingEndIsFound() {
        writeThree();

        database.tamper("delete from entries where place = 3");

        assertThat(check.brokenChains())
                .hasSize(2)
                .allSatisfy(broken -> assertThat(broken).contains("ends at entry 2 (expected: 3"));
    }

    @Test
    void anAccountThatLostAllItsEntriesIsFound() {
        database.deposit("one", vendor, 100);

        database.tamper("delete from entries where kind = 'available'");

        assertThat(check.brokenChains())
                .singleElement()
                .asString()
                .contains("chain of available", "ends at entry 0 (expected: 1");
    }

    /** Only a digest that was kept elsewhere tells of that. */
    @Test
    void whoeverWritesAllAnewChangesTheDigest() {
        writeThree();
        var kept = check.digest();
        database.tamper("update entries set amount = 200, balance = 200 where place = 1 and kind = 'available'");
        database.tamper("update balances set hash = decode(repeat('11', 32), 'hex') where kind = 'available'");

        assertThat(check.digest()).isNotEqualTo(kept);
    }

    @Test
    void chainsStayWholeWhenManyPostAtOnce() throws Exception {
        database.deposit("one", vendor, 10_000);
        var projects = List.of(Samples.project(), Samples.project(), Samples.project());
        var work = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 90; i++) {
            var number = i;
            work.add(() -> {
                database.fund("funding " + number, vendor, projects.get(number % 3), 3);
                return null;
            });
        }

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(check.brokenChains()).isEmpty();
        assertThat(check.differences()).isEmpty();
        assertThat(places(AccountKind.AVAILABLE)).isEqualTo(91);
    }

    @Test
    void anAccountMayComeTwiceInOnePosting() {
        var project = Samples.project();
        var available = LedgerAccount.available(vendor, Asset.NEAR);
        var escrow = LedgerAccount.escrow(project, Asset.NEAR);
        database.deposit("one", vendor, 10);

        database.post(Posting.of(
                Posting.Reason.FUNDING,
                "there and back",
                new Movement(available, escrow, yocto(10)),
                new Movement(escrow, available, yocto(4))));

        assertThat(check.brokenChains()).isEmpty();
        assertThat(database.ledger().balance(available)).isEqualTo(yocto(4));
    }

    @Test
    void entriesOfBeforeAreChainedByTheMigration() {
        var old = LedgerDatabase.migratedTo("8");
        for (var i = 1; i <= 3; i++) {
            insertAsBefore(old, "deposit " + i, 100L * i);
        }

        old.migrate("latest");
        insertAsBefore(old, "deposit of the old version", 7);
        old.deposit("deposit of the new version", vendor, 5);

        assertThat(old.check().brokenChains()).isEmpty();
        assertThat(old.check().differences()).isEmpty();
        assertThat(old.ledger().balance(LedgerAccount.available(vendor, Asset.NEAR)))
                .isEqualTo(yocto(612));
    }

    /** What the version of before wrote, word for word. */
    private void insertAsBefore(LedgerDatabase old, String reference, long amount) {
        var posting = Samples.IDS.next();
        old.inTransaction(() -> {
            old.jdbc()
                    .sql(
                            "insert into postings (id, kind, reference, posted_at) values (:id, 'DEPOSIT', :reference, now())")
                    .param("id", posting)
                    .param("reference", reference)
                    .update();
            old.jdbc()
                    .sql("""
                            insert into entries (posting_id, line, kind, owner, asset, amount)
                            values (:id, 0, 'deposits', :platform, 'NEAR', - :amount),
                                (:id, 1, 'available', :vendor, 'NEAR', :amount)
                            """)
                    .param("id", posting)
                    .param("platform", new UUID(0, 0))
                    .param("vendor", vendor.value())
                    .param("amount", amount)
                    .update();
            old.jdbc()
                    .sql("""
                            insert into balances (kind, owner, asset, balance)
                            values ('deposits', :platform, 'NEAR', 0), ('available', :vendor, 'NEAR', 0)
                            on conflict do nothing
                            """)
                    .param("platform", new UUID(0, 0))
                    .param("vendor", vendor.value())
                    .update();
            old.jdbc().sql("""
                            update balances set balance = balance + case kind when 'deposits' then - :amount else :amount end
                            """).param("amount", amount).update();
        });
    }

    private void writeThree() {
        database.deposit("one", vendor, 100);
        database.deposit("two", vendor, 10);
        database.deposit("three", vendor, 1);
    }

    private long places(AccountKind kind) {
        return database.jdbc()
                .sql("select max(place) from entries where kind = :kind")
                .param("kind", kind.text())
                .query(Long.class)
                .single();
    }
}
