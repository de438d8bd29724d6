/**
 * Ended leases over HTTP.
 */
@NullMarked
package dev.concord.gateway.lease.web;

import org.jspecify.annotations.NullMarked;
