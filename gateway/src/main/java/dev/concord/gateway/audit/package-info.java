/** The log of who did what: one line for each request that may change something, and was made by somebody known. */
@NullMarked
package dev.concord.gateway.audit;

import org.jspecify.annotations.NullMarked;
