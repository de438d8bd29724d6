/** A project's escrow and when it is settled. */
@NullMarked
package dev.concord.payout.escrow.domain;

import org.jspecify.annotations.NullMarked;
