/** The HTTP side of {@code escrow}. */
@NullMarked
package dev.concord.payout.escrow.web;

import org.jspecify.annotations.NullMarked;
