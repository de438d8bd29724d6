/** The treasury is hot: it holds no more than it needs, and is topped up from a cold account whose key is never here. */
@NullMarked
package dev.concord.payout.topup;

import org.jspecify.annotations.NullMarked;
