/** How much a hot account holds, and what it lacks. */
@NullMarked
package dev.concord.payout.topup.domain;

import org.jspecify.annotations.NullMarked;
