/** The HTTP side of {@code account}. */
@NullMarked
package dev.concord.payout.account.web;

import org.jspecify.annotations.NullMarked;
