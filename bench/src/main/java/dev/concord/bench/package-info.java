/**
 * How fast the pure parts are, measured by JMH.
 */
@NullMarked
package dev.concord.bench;

import org.jspecify.annotations.NullMarked;
