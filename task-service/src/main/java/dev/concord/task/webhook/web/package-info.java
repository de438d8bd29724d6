/**
 * Webhooks and their deliveries over HTTP.
 */
@NullMarked
package dev.concord.task.webhook.web;

import org.jspecify.annotations.NullMarked;
