/** The HTTP side of {@code decision}. */
@NullMarked
package dev.concord.payout.decision.web;

import org.jspecify.annotations.NullMarked;
