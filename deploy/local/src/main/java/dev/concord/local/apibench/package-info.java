/**
 * What the public API can do on this machine, the whole platform on the same processors: how fast tasks come in and labels go out,
 * and how long taskers wait for a task and for the receipt of a label while many of them ask at a steady pace.
 */
@NullMarked
package dev.concord.local.apibench;

import org.jspecify.annotations.NullMarked;
