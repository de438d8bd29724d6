@NullMarked
package dev.concord.payout;

import org.jspecify.annotations.NullMarked;
