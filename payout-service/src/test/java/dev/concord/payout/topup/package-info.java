@NullMarked
package dev.concord.payout.topup;

import org.jspecify.annotations.NullMarked;
