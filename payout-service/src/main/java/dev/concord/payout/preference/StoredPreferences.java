package dev.concord.payout.preference;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.preference.domain.Preferences;
import dev.concord.payout.preference.domain.Schedule;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What taskers have said. Planning reads the same tables within its own query. */
@Component
final class StoredPreferences {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    StoredPreferences(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Preferences find(TaskerId tasker) {
        var minimums = minimums(tasker);
        return jdbc.sql("select schedule, accepted from preferences where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .query((row, _) -> new Preferences(Schedule.of(row.getString("schedule")), minimums, accepted(row)))
                .optional()
                .orElse(Preferences.NONE);
    }

    private Map<Asset, NearAmount> minimums(TaskerId tasker) {
        var minimums = new HashMap<Asset, NearAmount>();
        jdbc.sql("select asset, minimum from payout_minimums where tasker_id = :tasker limit 1000")
                .param("tasker", tasker.value())
                .query(row -> {
                    minimums.put(new Asset(row.getString("asset")), YoctoColumn.read(row, "minimum"));
                });
        return minimums;
    }

    private static Optional<Set<Asset>> accepted(ResultSet row) throws SQLException {
        var column = row.getArray("accepted");
        return column == null ? Optional.empty() : Optional.of(assets(column));
    }

    private static Set<Asset> assets(Array column) throws SQLException {
        return Arrays.stream((String[]) column.getArray()).map(Asset::new).collect(Collectors.toSet());
    }

    /** Replaces all that the tasker has said before. The row's lock keeps two replacements apart. */
    void replace(TaskerId tasker, Preferences preferences) {
        jdbc.sql("""
                        insert into preferences (tasker_id, schedule, accepted, set_at)
                        values (:tasker, :schedule, :accepted, :now)
                        on conflict (tasker_id) do update set schedule = excluded.schedule,
                            accepted = excluded.accepted, set_at = excluded.set_at
                        """)
                .param("tasker", tasker.value())
                .param("schedule", preferences.schedule().text())
                .param(
                        "accepted",
                        preferences
                                .accepted()
                                .map(assets -> assets.stream().map(Asset::code).toArray(String[]::new))
                                .orElse(null),
                        Types.ARRAY)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from payout_minimums where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .update();
        var minimums = List.copyOf(preferences.minimums().entrySet());
        jdbc.sql("""
                        insert into payout_minimums (tasker_id, asset, minimum)
                        select :tasker, asset, minimum from unnest(:assets, :minimums) as new (asset, minimum)
                        """)
                .param("tasker", tasker.value())
                .param(
                        "assets",
                        minimums.stream().map(each -> each.getKey().code()).toArray(String[]::new))
                .param(
                        "minimums",
                        minimums.stream()
                                .map(each -> YoctoColumn.write(each.getValue()))
                                .toArray(BigDecimal[]::new))
                .update();
    }
}
