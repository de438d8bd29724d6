@NullMarked
package dev.concord.payout.drill;

import org.jspecify.annotations.NullMarked;
