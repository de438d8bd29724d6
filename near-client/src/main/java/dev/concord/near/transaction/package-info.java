/** Transactions of version 0: built, signed and read back byte for byte as the chain does. */
@NullMarked
package dev.concord.near.transaction;

import org.jspecify.annotations.NullMarked;
