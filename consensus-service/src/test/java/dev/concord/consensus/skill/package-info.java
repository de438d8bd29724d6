/**
 * The rules of {@code skill}, one class each.
 */
@NullMarked
package dev.concord.consensus.skill;

import org.jspecify.annotations.NullMarked;
