/** What must survive a kill: accepted transactions and which block took them. The rest is computed again. */
@NullMarked
package dev.concord.localnet.journal;

import org.jspecify.annotations.NullMarked;
