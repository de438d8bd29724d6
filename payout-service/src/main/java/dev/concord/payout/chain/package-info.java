/** The chain that the ledger is about: its nodes, the treasury's account and keys, and the pin to this one chain. */
@NullMarked
package dev.concord.payout.chain;

import org.jspecify.annotations.NullMarked;
