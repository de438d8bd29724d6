package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import java.util.Optional;
import java.util.UUID;

/** Every funding, by its client's id. */
interface Fundings {

    void add(ProjectId project, Funding funding);

    Optional<Known> find(UUID id);

    /** A funding and the project that it went into. */
    record Known(ProjectId project, Funding funding) {}
}
