/**
 * Exports over HTTP.
 */
@NullMarked
package dev.concord.task.export.web;

import org.jspecify.annotations.NullMarked;
