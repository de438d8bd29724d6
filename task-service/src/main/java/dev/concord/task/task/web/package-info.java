/**
 * Tasks and their labels over HTTP, for the vendor they belong to.
 */
@NullMarked
package dev.concord.task.task.web;

import org.jspecify.annotations.NullMarked;
