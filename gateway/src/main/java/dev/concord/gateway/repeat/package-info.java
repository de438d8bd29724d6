/**
 * Requests that are carried out once: whoever names a request by an Idempotency-Key and sends it again gets the first answer. What is
 * remembered of it is sealed, because an answer may show a secret that is shown once.
 */
@NullMarked
package dev.concord.gateway.repeat;

import org.jspecify.annotations.NullMarked;
