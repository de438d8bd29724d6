/** The rules of the state transition, one class a rule. */
@NullMarked
package dev.concord.localnet.chain;

import org.jspecify.annotations.NullMarked;
