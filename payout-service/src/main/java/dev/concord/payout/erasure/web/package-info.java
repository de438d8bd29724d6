/** The HTTP side of {@code erasure}. */
@NullMarked
package dev.concord.payout.erasure.web;

import org.jspecify.annotations.NullMarked;
