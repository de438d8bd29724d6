/**
 * Web hooks as Standard Webhooks 1.0.0 describes them: what is new in logs becomes deliveries, deliveries are signed and sent,
 * again and again for three days if need be. All of it is rows, so any replica may do any part.
 */
@NullMarked
package dev.concord.task.webhook;

import org.jspecify.annotations.NullMarked;
