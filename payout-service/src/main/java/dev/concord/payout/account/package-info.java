/**
 * NEAR accounts of vendors and taskers, each proven by a message that its key signed (NEP-413) and owned by one of them.
 */
@NullMarked
package dev.concord.payout.account;

import org.jspecify.annotations.NullMarked;
