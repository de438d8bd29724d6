/** A fungible token as near-contract-standards has it (NEP-141, 145, 148, 297), in Java instead of WebAssembly. */
@NullMarked
package dev.concord.localnet.token;

import org.jspecify.annotations.NullMarked;
