/** Accounts on NEAR whose keys we hold: the bank of the simulated node, the treasury, the first vendor, and new taskers. */
@NullMarked
package dev.concord.local.chain;

import org.jspecify.annotations.NullMarked;
