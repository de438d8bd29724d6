package dev.concord.payout.payout;

import dev.concord.payout.payout.domain.Batch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What attempts pay. */
interface Batches {

    /**
     * Stores what attempts pay, that are stored themselves.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a payout has ended or another attempt may pay it, or a registration
     *     was paid for before
     */
    void add(List<NewAttempt> attempts);

    Map<UUID, Batch> of(Collection<UUID> attempts);
}
