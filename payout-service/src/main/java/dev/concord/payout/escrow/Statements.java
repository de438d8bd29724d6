package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.web.rows.RowScope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells what a project has cost. */
@Service
public final class Statements {

    private final Escrows escrows;
    private final JdbcClient jdbc;

    Statements(Escrows escrows, JdbcClient jdbc) {
        this.escrows = escrows;
        this.jdbc = jdbc;
    }

    public Optional<Statement> find(ProjectId project) {
        return escrows.find(project).map(escrow -> RowScope.SERVICE.call(() -> counted(escrow)));
    }

    /** Payouts are the taskers'; the vendor is told how many there are and not which. */
    private Statement counted(Escrow escrow) {
        return jdbc.sql("""
                        select count(distinct payouts.tasker_id) as taskers, count(distinct payouts.id) as payouts
                        from payout_rewards join payouts on payouts.id = payout_rewards.payout_id
                        where payout_rewards.project_id = :project and payouts.state = 'paid'
                        """)
                .param("project", escrow.projectId().value())
                .query((row, _) -> new Statement(escrow, row.getLong("taskers"), row.getLong("payouts")))
                .single();
    }
}
