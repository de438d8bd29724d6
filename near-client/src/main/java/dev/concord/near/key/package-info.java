/** Who acts on chain: accounts, Ed25519 keys, signatures and the hashes that they sign. */
@NullMarked
package dev.concord.near.key;

import org.jspecify.annotations.NullMarked;
