@NullMarked
package dev.concord.payout.step;

import org.jspecify.annotations.NullMarked;
