@NullMarked
package dev.concord.payout.signing;

import org.jspecify.annotations.NullMarked;
