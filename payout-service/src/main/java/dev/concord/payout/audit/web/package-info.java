/** The HTTP side of {@code audit}. */
@NullMarked
package dev.concord.payout.audit.web;

import org.jspecify.annotations.NullMarked;
