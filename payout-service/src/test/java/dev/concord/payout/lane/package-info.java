@NullMarked
package dev.concord.payout.lane;

import org.jspecify.annotations.NullMarked;
