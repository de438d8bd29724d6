package dev.concord.task.reservation;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcReservations implements Reservations {

    private final JdbcClient jdbc;

    JdbcReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Reservation reservation) {
        parameters(reservation, jdbc.sql("""
                        insert into reservations (project_id, label_cost, labels_per_task, escrow_version, funded,
                            refunded, settled, reserved, waiting, open, agreed, contested, withdrawn)
                        values (:project, :labelCost, :labelsPerTask, :version, :funded,
                            :refunded, :settled, :reserved, :waiting, :open, :agreed, :contested, :withdrawn)
                        """))
                .param("labelCost", decimal(reservation.labelCost()))
                .param("labelsPerTask", reservation.labelsPerTask())
                .update();
    }

    @Override
    public Reservation get(ProjectId id) {
        var found = all(List.of(id)).get(id);
        if (found == null) {
            throw new IllegalStateException("project " + id + ": no reservation (expected: one for each project)");
        }
        return found;
    }

    @Override
    public Map<ProjectId, Reservation> all(Collection<ProjectId> ids) {
        return jdbc
                .sql("""
                        select project_id, label_cost, labels_per_task, escrow_version, funded, refunded, settled,
                            reserved, waiting, open, agreed, contested, withdrawn
                        from reservations where project_id = any (:ids)
                        """)
                .param("ids", ids.stream().map(ProjectId::value).toArray(UUID[]::new))
                .query(JdbcReservations::reservation)
                .list()
                .stream()
                .collect(Collectors.toMap(Reservation::projectId, Function.identity()));
    }

    @Override
    public void update(Reservation reservation) {
        parameters(reservation, jdbc.sql("""
                        update reservations set escrow_version = :version, funded = :funded, refunded = :refunded,
                            settled = :settled, reserved = :reserved, waiting = :waiting, open = :open,
                            agreed = :agreed, contested = :contested, withdrawn = :withdrawn
                        where project_id = :project
                        """)).update();
    }

    private static JdbcClient.StatementSpec parameters(Reservation reservation, JdbcClient.StatementSpec statement) {
        var escrow = reservation.escrow();
        var tasks = reservation.tasks();
        return statement
                .param("project", reservation.projectId().value())
                .param("version", escrow.version())
                .param("funded", decimal(escrow.funded()))
                .param("refunded", decimal(escrow.refunded()))
                .param("settled", escrow.settled())
                .param("reserved", decimal(reservation.reserved()))
                .param("waiting", tasks.waiting())
                .param("open", tasks.open())
                .param("agreed", tasks.agreed())
                .param("contested", tasks.contested())
                .param("withdrawn", tasks.withdrawn());
    }

    private static Reservation reservation(ResultSet row, int ignored) throws SQLException {
        var escrow = new Escrow(
                row.getLong("escrow_version"),
                amount(row, "funded"),
                amount(row, "refunded"),
                row.getBoolean("settled"));
        var tasks = new TaskCounts(
                row.getLong("waiting"),
                row.getLong("open"),
                row.getLong("agreed"),
                row.getLong("contested"),
                row.getLong("withdrawn"));
        return new Reservation(
                new ProjectId(row.getObject("project_id", UUID.class)),
                amount(row, "label_cost"),
                row.getInt("labels_per_task"),
                escrow,
                amount(row, "reserved"),
                tasks);
    }

    private static NearAmount amount(ResultSet row, String column) throws SQLException {
        return new NearAmount(row.getBigDecimal(column).toBigIntegerExact());
    }

    private static BigDecimal decimal(NearAmount amount) {
        return new BigDecimal(amount.yocto());
    }
}
