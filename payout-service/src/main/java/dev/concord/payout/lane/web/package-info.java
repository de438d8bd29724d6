/** The HTTP side of {@code lane}. */
@NullMarked
package dev.concord.payout.lane.web;

import org.jspecify.annotations.NullMarked;
