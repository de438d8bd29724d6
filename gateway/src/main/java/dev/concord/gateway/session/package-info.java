/**
 * Browser sessions of members and taskers who have signed in: a secret in a cookie, kept as a hash, that ends after a time, sooner
 * without requests, and at once when somebody says so.
 */
@NullMarked
package dev.concord.gateway.session;

import org.jspecify.annotations.NullMarked;
