/**
 * The double-entry ledger: postings of movements between accounts, append-only and balanced. Whatever moves money here does so
 * in the transaction that makes it true.
 */
@NullMarked
package dev.concord.payout.ledger;

import org.jspecify.annotations.NullMarked;
