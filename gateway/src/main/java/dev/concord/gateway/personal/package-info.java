/**
 * What is personal of people: taskers are told all of it and have it erased, members leave. The other services are told of an erasure by
 * a list that survives crashes, and know no more of anybody than an id. Decision 32.
 */
@NullMarked
package dev.concord.gateway.personal;

import org.jspecify.annotations.NullMarked;
