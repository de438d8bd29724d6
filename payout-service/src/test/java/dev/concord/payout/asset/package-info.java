@NullMarked
package dev.concord.payout.asset;

import org.jspecify.annotations.NullMarked;
