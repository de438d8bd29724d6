@NullMarked
package dev.concord.task.webhook.web;

import org.jspecify.annotations.NullMarked;
