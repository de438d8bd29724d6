package dev.concord.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.Samples;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.Chain;
import dev.concord.payout.ledger.domain.Entry;
import dev.concord.payout.ledger.domain.Head;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.ledger.domain.Written;
import dev.concord.payout.statement.AccountPage;
import dev.concord.payout.statement.Statements;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A ledger of a million entries: taskers still read their balance and a page of their statement at once. */
final class MillionEntriesIT {

    private static final int TASKERS = 1_000;
    private static final int POSTINGS = 500_000;
    private static final int BATCH = 10_000;
    private static final int READINGS = 200;
    private static final Duration MOST = Duration.ofMillis(20);

    private final LedgerDatabase database = LedgerDatabase.migrated();

    /** The service keeps its connections in a pool. */
    private final JdbcClient kept = JdbcClient.create(new SingleConnectionDataSource(
            String.valueOf(database.source().getUrl()),
            String.valueOf(database.source().getUsername()),
            String.valueOf(database.source().getPassword()),
            true));

    private final JdbcHeads heads = new JdbcHeads(kept);
    private final JdbcLedger ledger = new JdbcLedger(kept, heads, Samples.IDS, InstantSource.system());

    @Test
    void aBalanceAndAPageTakeUnderTwentyMilliseconds() throws SQLException, IOException {
        fill();
        var random = new SplittableRandom(5);

        var times = new ArrayList<Duration>();
        for (var i = 0; i < READINGS; i++) {
            var tasker = new TaskerId(new UUID(0, 1 + random.nextInt(TASKERS)));
            var before = random.nextBoolean() ? Long.MAX_VALUE : 2 + random.nextInt(POSTINGS / TASKERS);
            times.add(read(tasker, before));
        }

        times.sort(Duration::compareTo);
        System.out.printf(
                "1,000,000 entries: balance and page p50 %d us, p99 %d us%n", micros(times, 50), micros(times, 99));
        assertThat(times.get(READINGS * 95 / 100)).isLessThan(MOST);
    }

    private Duration read(TaskerId tasker, long before) {
        var accounts = List.of(
                LedgerAccount.due(tasker, Asset.NEAR),
                LedgerAccount.inFlight(tasker, Asset.NEAR),
                LedgerAccount.paid(tasker, Asset.NEAR));
        var started = System.nanoTime();
        var balances = ledger.balances(accounts);
        AccountPage page = Statements.over(kept).read(accounts.getFirst(), before, 50);
        var took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(balances).containsEntry(accounts.getFirst(), Samples.yocto(POSTINGS / TASKERS));
        assertThat(page.lines()).isNotEmpty();
        assertThat(page.lines().getFirst().place()).isLessThan(before);
        return took;
    }

    private static long micros(List<Duration> times, int percent) {
        return times.get(READINGS * percent / 100 - 1).toNanos() / 1_000;
    }

    /** Rewards of 1 yocto, chained by the code that chains all others and copied in past the triggers. */
    private void fill() throws SQLException, IOException {
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<LedgerAccount, Head> heads = Map.of();
            for (var from = 0; from < POSTINGS; from += BATCH) {
                var extended = Chain.extend(heads, postings(from));
                copying.copyIn(
                        "copy postings (id, kind, reference, posted_at) from stdin csv",
                        reader(extended.entries().stream()
                                .filter(entry -> entry.line() == 0)
                                .map(MillionEntriesIT::postingRow)));
                copying.copyIn(
                        "copy entries (posting_id, line, kind, owner, asset, amount, place, balance, hash) from stdin csv",
                        reader(extended.entries().stream().map(MillionEntriesIT::entryRow)));
                heads = extended.heads();
            }
            statement.execute("""
                    insert into balances (kind, owner, asset, balance, place, hash)
                    select distinct on (kind, owner, asset) kind, owner, asset, balance, place, hash from entries
                    order by kind, owner, asset, place desc
                    """);
            statement.execute("analyze entries, postings, balances");
        }
    }

    private static List<Written> postings(int from) {
        return IntStream.range(from, from + BATCH)
                .mapToObj(number -> new Written(
                        new UUID(1, number),
                        Instant.EPOCH.plusSeconds(number),
                        Posting.simple(
                                Posting.Reason.REWARD,
                                "reward " + number,
                                LedgerAccount.ofPlatform(AccountKind.TOP_UPS, Asset.NEAR),
                                LedgerAccount.due(new TaskerId(new UUID(0, 1 + number % TASKERS)), Asset.NEAR),
                                Samples.yocto(1))))
                .toList();
    }

    private static String postingRow(Entry entry) {
        var posting = entry.posting();
        return "%s,REWARD,%s,%s".formatted(posting.id(), posting.posting().reference(), posting.at());
    }

    private static String entryRow(Entry entry) {
        var account = entry.account();
        var head = entry.head();
        return "%s,%d,%s,%s,%s,%s,%d,%s,\\x%s"
                .formatted(
                        entry.posting().id(),
                        entry.line(),
                        account.kind().text(),
                        account.owner(),
                        account.asset(),
                        entry.amount(),
                        head.place(),
                        head.balance(),
                        head.hash().hex());
    }

    private static StringReader reader(Stream<String> rows) {
        return new StringReader(rows.collect(Collectors.joining("\n", "", "\n")));
    }
}
