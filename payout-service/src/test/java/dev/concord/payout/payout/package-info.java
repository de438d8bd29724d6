@NullMarked
package dev.concord.payout.payout;

import org.jspecify.annotations.NullMarked;
