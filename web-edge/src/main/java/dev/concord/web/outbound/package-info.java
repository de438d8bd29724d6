/**
 * Calls to addresses that somebody outside has named: which of them a service may make, so that nobody reaches through it what
 * only it can reach.
 */
@NullMarked
package dev.concord.web.outbound;

import org.jspecify.annotations.NullMarked;
