/** The treasury is hot: it holds no more than it needs, is topped up from a cold account whose key is never here, and swept to it. */
@NullMarked
package dev.concord.payout.topup;

import org.jspecify.annotations.NullMarked;
