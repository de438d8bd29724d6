/**
 * The rules of {@code judging.domain}, one class each.
 */
@NullMarked
package dev.concord.consensus.judging.domain;

import org.jspecify.annotations.NullMarked;
