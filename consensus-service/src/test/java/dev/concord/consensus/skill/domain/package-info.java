/**
 * The rules of {@code skill.domain}, one class each.
 */
@NullMarked
package dev.concord.consensus.skill.domain;

import org.jspecify.annotations.NullMarked;
