@NullMarked
package dev.concord.payout.suspense;

import org.jspecify.annotations.NullMarked;
