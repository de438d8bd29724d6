package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import dev.concord.payout.escrow.domain.Funding;
import dev.concord.payout.escrow.domain.FundingOutcome.Known;
import java.util.Optional;
import java.util.UUID;

/** Every funding, by its client's id. */
interface Fundings {

    void add(ProjectId project, Funding funding);

    Optional<Known> find(UUID id);
}
