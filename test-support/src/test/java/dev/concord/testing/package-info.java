/** The servers answer, and every house rule can be broken. */
@NullMarked
package dev.concord.testing;

import org.jspecify.annotations.NullMarked;
