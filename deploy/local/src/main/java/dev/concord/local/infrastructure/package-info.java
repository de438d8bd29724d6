/** PostgreSQL, the Kafka broker, Redis and the simulated NEAR node, each as a real process of its own with its data on disk. */
@NullMarked
package dev.concord.local.infrastructure;

import org.jspecify.annotations.NullMarked;
