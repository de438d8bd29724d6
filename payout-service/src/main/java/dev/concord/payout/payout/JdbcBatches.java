package dev.concord.payout.payout;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.Batch;
import dev.concord.payout.payout.domain.Line;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcBatches implements Batches {

    private final JdbcClient jdbc;

    JdbcBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<NewAttempt> attempts) {
        var rows = attempts.stream().flatMap(JdbcBatches::rows).toList();
        addLines(rows);
        addRegistrations(
                rows.stream().filter(row -> row.line.registration().isPresent()).toList());
    }

    private void addLines(List<Row> rows) {
        jdbc.sql("""
                        insert into attempt_payouts (attempt_id, payout_id, line)
                        select id, payout, line from unnest(:ids, :payouts, :lines) as new (id, payout, line)
                        """)
                .param("ids", rows.stream().map(Row::attempt).toArray(UUID[]::new))
                .param(
                        "payouts",
                        rows.stream().map(row -> row.line.payout().id().value()).toArray(UUID[]::new))
                .param("lines", rows.stream().map(Row::place).toArray(Integer[]::new))
                .update();
    }

    private void addRegistrations(List<Row> rows) {
        jdbc.sql("""
                        insert into registrations (attempt_id, account_id, asset, deposit)
                        select id, account, asset, deposit
                        from unnest(:ids, :accounts, :assets, :deposits) as new (id, account, asset, deposit)
                        """)
                .param("ids", rows.stream().map(Row::attempt).toArray(UUID[]::new))
                .param(
                        "accounts",
                        rows.stream()
                                .map(row -> row.line.payout().account().value())
                                .toArray(String[]::new))
                .param(
                        "assets",
                        rows.stream()
                                .map(row -> row.line.payout().asset().code())
                                .toArray(String[]::new))
                .param(
                        "deposits",
                        rows.stream()
                                .map(row -> YoctoColumn.write(
                                        row.line.registration().orElseThrow()))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    @Override
    public Map<UUID, Batch> of(Collection<UUID> attempts) {
        return jdbc
                .sql("select attempt_id, deposit, " + PayoutRow.COLUMNS + """
                         from attempt_payouts join payouts on payouts.id = attempt_payouts.payout_id
                        left join registrations using (attempt_id, account_id)
                        where attempt_id = any (:ids) order by attempt_id, line
                        """)
                .param("ids", attempts.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("attempt_id", UUID.class), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()), JdbcBatches::batch)));
    }

    private static Batch batch(List<Line> lines) {
        return new Batch(lines.getFirst().payout().asset(), lines);
    }

    private static Line line(ResultSet row) throws SQLException {
        var deposit = Optional.ofNullable(row.getBigDecimal("deposit")).isPresent()
                ? Optional.of(YoctoColumn.read(row, "deposit"))
                : Optional.<NearAmount>empty();
        return new Line(PayoutRow.read(row), deposit);
    }

    private static Stream<Row> rows(NewAttempt attempt) {
        var lines = attempt.batch().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(place -> new Row(attempt.attempt().id(), place, lines.get(place)));
    }

    private record Row(UUID attempt, int place, Line line) {}
}
