/** Statements of accounts: their entries, the newest first, page by page. */
@NullMarked
package dev.concord.payout.statement;

import org.jspecify.annotations.NullMarked;
