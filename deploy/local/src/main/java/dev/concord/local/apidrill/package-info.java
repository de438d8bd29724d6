/**
 * Sends random requests to the whole platform and compares each answer with what the API's description promises. Requests are
 * made from the description, so that a new operation cannot be forgotten.
 */
@NullMarked
package dev.concord.local.apidrill;

import org.jspecify.annotations.NullMarked;
