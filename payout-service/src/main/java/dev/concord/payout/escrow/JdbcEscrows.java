package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.escrow.domain.JudgedPartition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcEscrows implements Escrows {

    private final JdbcClient jdbc;

    JdbcEscrows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Escrow escrow) {
        parameters(escrow, jdbc.sql("""
                        insert into escrows (project_id, vendor_id, asset, version, funded, rewards, fees, refunded, paid,
                            submissions_booked, submissions_judged, submissions_paid, revisions_booked, revisions_judged,
                            judged, settled)
                        values (:project, :vendor, :asset, :version, :funded, :rewards, :fees, :refunded, :paid,
                            :submissionsBooked, :submissionsJudged, :submissionsPaid, :revisionsBooked, :revisionsJudged,
                            :judged, :settled)
                        on conflict do nothing
                        """))
                .param("vendor", escrow.vendorId().value())
                .param("asset", escrow.asset().code())
                .update();
    }

    @Override
    public Optional<Escrow> find(ProjectId project) {
        return select(List.of(project), "").stream().findFirst();
    }

    @Override
    public Locked lock(Collection<ProjectId> projects) {
        return new Locked(select(projects, "order by project_id for update").stream()
                .collect(Collectors.toMap(Escrow::projectId, Function.identity())));
    }

    private List<Escrow> select(Collection<ProjectId> projects, String lock) {
        return jdbc.sql("""
                        select project_id, vendor_id, asset, version, funded, rewards, fees, refunded, paid,
                            submissions_booked, submissions_judged, submissions_paid, revisions_booked, revisions_judged,
                            judged, settled
                        from escrows where project_id = any (:ids)
                        """ + lock)
                .param("ids", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .query(JdbcEscrows::escrow)
                .list();
    }

    @Override
    public void update(Collection<Escrow> escrows) {
        escrows.forEach(escrow -> parameters(escrow, jdbc.sql("""
                        update escrows set version = :version, funded = :funded, rewards = :rewards, fees = :fees,
                            refunded = :refunded, paid = :paid, submissions_booked = :submissionsBooked,
                            submissions_judged = :submissionsJudged, submissions_paid = :submissionsPaid,
                            revisions_booked = :revisionsBooked, revisions_judged = :revisionsJudged, judged = :judged, settled = :settled
                        where project_id = :project
                        """)).update());
    }

    @Override
    public List<JudgedPartition> judged(ProjectId project) {
        return jdbc.sql("""
                        select partition, partitions, submissions, revisions from judged_partitions
                        where project_id = :project order by partition
                        """)
                .param("project", project.value())
                .query((row, _) -> new JudgedPartition(
                        row.getInt("partition"),
                        row.getInt("partitions"),
                        row.getLong("submissions"),
                        row.getObject("revisions", Long.class)))
                .list();
    }

    @Override
    public void judge(ProjectId project, JudgedPartition partition) {
        jdbc.sql("""
                        insert into judged_partitions (project_id, partition, partitions, submissions, revisions)
                        values (:project, :partition, :partitions, :submissions, :revisions)
                        on conflict (project_id, partition) do update set revisions = excluded.revisions
                        """)
                .param("project", project.value())
                .param("partition", partition.partition())
                .param("partitions", partition.partitions())
                .param("submissions", partition.submissions())
                .param("revisions", partition.revisions(), Types.BIGINT)
                .update();
    }

    private static JdbcClient.StatementSpec parameters(Escrow escrow, JdbcClient.StatementSpec statement) {
        var money = escrow.money();
        var submissions = escrow.submissions();
        return statement
                .param("project", escrow.projectId().value())
                .param("version", escrow.version())
                .param("funded", YoctoColumn.write(money.funded()))
                .param("rewards", YoctoColumn.write(money.rewards()))
                .param("fees", YoctoColumn.write(money.fees()))
                .param("refunded", YoctoColumn.write(money.refunded()))
                .param("paid", YoctoColumn.write(money.paid()))
                .param("submissionsBooked", submissions.booked())
                .param("submissionsJudged", submissions.judged())
                .param("submissionsPaid", submissions.paid())
                .param("revisionsBooked", submissions.revisions().booked())
                .param("revisionsJudged", submissions.revisions().judged(), Types.BIGINT)
                .param("judged", escrow.judged())
                .param("settled", escrow.settled());
    }

    private static Escrow escrow(ResultSet row, int ignored) throws SQLException {
        var money = new Escrow.Money(
                YoctoColumn.read(row, "funded"),
                YoctoColumn.read(row, "rewards"),
                YoctoColumn.read(row, "fees"),
                YoctoColumn.read(row, "refunded"),
                YoctoColumn.read(row, "paid"));
        return new Escrow(
                new ProjectId(row.getObject("project_id", UUID.class)),
                new VendorId(row.getObject("vendor_id", UUID.class)),
                new Asset(row.getString("asset")),
                row.getLong("version"),
                money,
                new Escrow.Submissions(
                        row.getLong("submissions_booked"),
                        row.getLong("submissions_judged"),
                        row.getLong("submissions_paid"),
                        new Escrow.Revisions(
                                row.getLong("revisions_booked"), row.getObject("revisions_judged", Long.class))),
                row.getBoolean("judged"),
                row.getBoolean("settled"));
    }
}
