/** The HTTP side of {@code reward}. */
@NullMarked
package dev.concord.payout.reward.web;

import org.jspecify.annotations.NullMarked;
