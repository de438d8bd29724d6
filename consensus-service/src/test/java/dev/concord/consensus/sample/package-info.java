/**
 * What tests need over and over: a project with its tasks and labels.
 */
@NullMarked
package dev.concord.consensus.sample;

import org.jspecify.annotations.NullMarked;
