/**
 * Publishing where the log itself is the truth, and the CloudEvents headers of every record.
 */
@NullMarked
package dev.concord.messaging.publish;

import org.jspecify.annotations.NullMarked;
