package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.escrow.domain.Funding;
import dev.concord.payout.escrow.domain.FundingOutcome.Known;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcFundings implements Fundings {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcFundings(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(ProjectId project, Funding funding) {
        jdbc.sql("insert into fundings (id, project_id, amount, funded_at) values (:id, :project, :amount, :now)")
                .param("id", funding.id())
                .param("project", project.value())
                .param("amount", YoctoColumn.write(funding.amount()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Optional<Known> find(UUID id) {
        return jdbc.sql("select project_id, amount from fundings where id = :id")
                .param("id", id)
                .query((row, _) -> new Known(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new Funding(id, YoctoColumn.read(row, "amount"))))
                .optional();
    }
}
