/** How what is judged is sent on. */
@NullMarked
package dev.concord.consensus.judging;

import org.jspecify.annotations.NullMarked;
