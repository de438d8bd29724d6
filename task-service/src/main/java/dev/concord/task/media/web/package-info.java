/**
 * Media over HTTP.
 */
@NullMarked
package dev.concord.task.media.web;

import org.jspecify.annotations.NullMarked;
