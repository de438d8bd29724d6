/** The HTTP side of {@code topup}. */
@NullMarked
package dev.concord.payout.topup.web;

import org.jspecify.annotations.NullMarked;
