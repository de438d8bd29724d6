@NullMarked
package dev.concord.payout.chain;

import org.jspecify.annotations.NullMarked;
