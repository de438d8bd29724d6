/** The HTTP side of {@code withdrawal}. */
@NullMarked
package dev.concord.payout.withdrawal.web;

import org.jspecify.annotations.NullMarked;
