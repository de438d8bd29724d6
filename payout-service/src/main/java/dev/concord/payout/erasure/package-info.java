/**
 * What is known here of a tasker goes, where nothing is owed: account, wishes, and the words that named the account. The ledger keeps
 * ids that say nothing and amounts, so that its sums and chains stay as they are. Decision 32.
 */
@NullMarked
package dev.concord.payout.erasure;

import org.jspecify.annotations.NullMarked;
