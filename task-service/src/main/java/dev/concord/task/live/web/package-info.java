/**
 * Projects followed by Server-Sent Events.
 */
@NullMarked
package dev.concord.task.live.web;

import org.jspecify.annotations.NullMarked;
