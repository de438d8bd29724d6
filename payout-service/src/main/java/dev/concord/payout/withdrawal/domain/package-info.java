/** What is withdrawn, and what becomes of an order to do so. */
@NullMarked
package dev.concord.payout.withdrawal.domain;

import org.jspecify.annotations.NullMarked;
