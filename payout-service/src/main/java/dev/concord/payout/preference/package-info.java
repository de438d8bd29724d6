/** How taskers wish to be paid: from which amount on, how often, in which assets. Standing instructions that planning follows. */
@NullMarked
package dev.concord.payout.preference;

import org.jspecify.annotations.NullMarked;
