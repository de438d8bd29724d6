@NullMarked
package dev.concord.payout.withdrawal;

import org.jspecify.annotations.NullMarked;
