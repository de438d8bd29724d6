/**
 * What payout-service tells of a project's escrow: cumulative totals, of which the highest version holds.
 */
@NullMarked
package dev.concord.task.funding;

import org.jspecify.annotations.NullMarked;
