/** The HTTP side of {@code preference}. */
@NullMarked
package dev.concord.payout.preference.web;

import org.jspecify.annotations.NullMarked;
