/** The HTTP side of {@code chain}. */
@NullMarked
package dev.concord.payout.chain.web;

import org.jspecify.annotations.NullMarked;
