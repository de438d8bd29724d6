/**
 * Templates over HTTP.
 */
@NullMarked
package dev.concord.task.template.web;

import org.jspecify.annotations.NullMarked;
