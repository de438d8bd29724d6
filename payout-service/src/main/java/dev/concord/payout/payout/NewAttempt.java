package dev.concord.payout.payout;

import dev.concord.payout.payout.domain.Batch;

/**
 * An attempt that is signed and not stored yet.
 *
 * @param lane as it was when the nonce was chosen; if it has moved on, the attempt is thrown away unsent
 */
record NewAttempt(Attempt attempt, Lane lane, Batch batch) {}
