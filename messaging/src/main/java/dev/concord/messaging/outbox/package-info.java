/**
 * Facts leave a service's database in the order they were made: a row is written with the fact, and one fenced relay
 * publishes the rows.
 */
@NullMarked
package dev.concord.messaging.outbox;

import org.jspecify.annotations.NullMarked;
