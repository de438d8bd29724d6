/** What postings consist of, how entries are chained, and what accounts may hold. */
@NullMarked
package dev.concord.payout.ledger.domain;

import org.jspecify.annotations.NullMarked;
