/** The rule by which a transaction is a deposit. */
@NullMarked
package dev.concord.payout.deposit.domain;

import org.jspecify.annotations.NullMarked;
