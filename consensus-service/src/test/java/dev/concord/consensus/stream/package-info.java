/**
 * The topology as a whole: its protocol on a simulated broker, and its crashes on a real one.
 */
@NullMarked
package dev.concord.consensus.stream;

import org.jspecify.annotations.NullMarked;
