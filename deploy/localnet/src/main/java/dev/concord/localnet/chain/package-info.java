/** The state transition: transactions and receipts applied to accounts and keys, block by block, the same on every replay. */
@NullMarked
package dev.concord.localnet.chain;

import org.jspecify.annotations.NullMarked;
