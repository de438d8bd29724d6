/** Who signs for the treasury: keys in a file that only this process may read, or a signer elsewhere that never hands them out. */
@NullMarked
package dev.concord.payout.signing;

import org.jspecify.annotations.NullMarked;
