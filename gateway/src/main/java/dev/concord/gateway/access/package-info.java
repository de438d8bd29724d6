/**
 * The table of all routes: what answers each, and who may use it. What is not in the table is not reachable; the description of
 * the API says of each operation what the table says.
 */
@NullMarked
package dev.concord.gateway.access;

import org.jspecify.annotations.NullMarked;
