/**
 * Estimates over HTTP.
 */
@NullMarked
package dev.concord.task.estimate.web;

import org.jspecify.annotations.NullMarked;
