/**
 * Links of tasks over HTTP.
 */
@NullMarked
package dev.concord.task.link.web;

import org.jspecify.annotations.NullMarked;
