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

    /** Reads the version first, so that it is never newer than what is read with it. */
    Wished find(TaskerId tasker) {
        return jdbc.sql("select schedule, accepted, version from preferences where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .query((row, _) ->
                        new Stored(Schedule.of(row.getString("schedule")), accepted(row), row.getLong("version")))
                .optional()
                .map(row ->
                        new Wished(new Preferences(row.schedule(), minimums(tasker), row.accepted()), row.version()))
                .orElse(Wished.NOTHING);
    }

    /** The row of a tasker. */
    private record Stored(Schedule schedule, Optional<Set<Asset>> accepted, long version) {}

    /** Holds the tasker's row until the transaction ends, so that two replacements do not cross. */
    void lock(TaskerId tasker) {
        jdbc.sql("""
                        insert into preferences (tasker_id, schedule, set_at, version) values (:tasker, :schedule, :now, 0)
                        on conflict (tasker_id) do update set tasker_id = excluded.tasker_id
                        """)
                .param("tasker", tasker.value())
                .param("schedule", Preferences.NONE.schedule().text())
                .param("now", Timestamp.from(clock.instant()))
                .update();
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

    /** Replaces all that the tasker, whose row is held, has wished before. */
    void replace(TaskerId tasker, Wished wished) {
        var preferences = wished.preferences();
        jdbc.sql("""
                        update preferences set schedule = :schedule, accepted = :accepted, set_at = :now, version = :version
                        where tasker_id = :tasker
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
                .param("version", wished.version())
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
