/**
 * What the controllers of all features share: the service's problem codes and how ids and pages are asked for.
 */
@NullMarked
package dev.concord.task.web;

import org.jspecify.annotations.NullMarked;
