/**
 * How often and how much at once anybody may ask: limits per credential and class of routes, shared by all instances through
 * Redis, and places per class, so that no class of requests starves the others.
 */
@NullMarked
package dev.concord.gateway.limit;

import org.jspecify.annotations.NullMarked;
