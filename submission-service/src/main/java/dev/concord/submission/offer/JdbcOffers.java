package dev.concord.submission.offer;

import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The event is kept as it came; beside it stands what it is found and ordered by. */
@Component
final class JdbcOffers implements Offers {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcOffers(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void put(Collection<ProjectOpened> projects) {
        batches.batchUpdate("""
                insert into offers
                    (project_id, version, open, rank, deadline_millis, kind, asset, reward, languages, facts)
                values
                    (:project, :version, :open, :rank, :deadline, cast(:facts as json) #>> '{labelKind,kind}', :asset, :reward,
                    cast(:languages as text[]), cast(:facts as json))
                on conflict (project_id) do update set
                    version = excluded.version, open = excluded.open, rank = excluded.rank,
                    deadline_millis = excluded.deadline_millis, facts = excluded.facts
                where offers.version < excluded.version
                """, projects.stream().map(JdbcOffers::row).toArray(SqlParameterSource[]::new));
    }

    @Override
    public List<ProjectOpened> open(OfferFilter filter, Place after, int limit) {
        return jdbc.sql("""
                        select facts from offers
                        where open and (rank, deadline_millis, project_id) > (:rank, :deadline, :project)
                            and (:kind is null or kind = :kind)
                            and (:language is null or :language = any (languages))
                            and (:asset is null or asset = :asset)
                            and (:reward is null or reward >= :reward)
                        order by rank, deadline_millis, project_id limit :limit
                        """)
                .param("rank", after.rank())
                .param("deadline", after.deadlineMillis())
                .param("project", after.project().value())
                .param("kind", filter.kind().orElse(null), Types.VARCHAR)
                .param("language", filter.language().orElse(null), Types.VARCHAR)
                .param("asset", filter.asset().map(Asset::toString).orElse(null), Types.VARCHAR)
                .param("reward", filter.leastReward().map(JdbcOffers::number).orElse(null), Types.NUMERIC)
                .param("limit", limit)
                .query((row, _) -> EventJson.decode(
                        ProjectOpened.class, row.getString("facts").getBytes(StandardCharsets.UTF_8)))
                .list();
    }

    private static SqlParameterSource row(ProjectOpened opened) {
        var place = Place.of(opened);
        var qualification = opened.qualification();
        return new MapSqlParameterSource()
                .addValue("project", opened.projectId().value())
                .addValue("version", opened.version())
                .addValue("open", opened.state() == ProjectState.OPEN)
                .addValue("rank", place.rank())
                .addValue("deadline", place.deadlineMillis())
                .addValue("asset", opened.terms().asset().toString())
                .addValue("reward", number(opened.terms().reward()))
                .addValue(
                        "languages",
                        "{" + (qualification == null ? "" : String.join(",", qualification.languages())) + "}")
                .addValue("facts", new String(EventJson.encode(opened), StandardCharsets.UTF_8));
    }

    private static BigDecimal number(NearAmount amount) {
        return new BigDecimal(amount.yocto());
    }
}
