/**
 * Imports over HTTP.
 */
@NullMarked
package dev.concord.task.imports.web;

import org.jspecify.annotations.NullMarked;
