/** What brings money to the treasury, and what is posted of it. */
@NullMarked
package dev.concord.payout.suspense.domain;

import org.jspecify.annotations.NullMarked;
