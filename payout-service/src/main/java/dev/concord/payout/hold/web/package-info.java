/** The HTTP side of {@code hold}. */
@NullMarked
package dev.concord.payout.hold.web;

import org.jspecify.annotations.NullMarked;
