/** The HTTP side of {@code deposit}, and what a vendor may spend. */
@NullMarked
package dev.concord.payout.deposit.web;

import org.jspecify.annotations.NullMarked;
