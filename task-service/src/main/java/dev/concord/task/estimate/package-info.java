/**
 * Estimates: what the labels of a project will cost, at the least, probably and at the most, before a label was given.
 */
@NullMarked
package dev.concord.task.estimate;

import org.jspecify.annotations.NullMarked;
