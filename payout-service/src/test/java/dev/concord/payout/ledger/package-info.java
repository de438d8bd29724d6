@NullMarked
package dev.concord.payout.ledger;

import org.jspecify.annotations.NullMarked;
