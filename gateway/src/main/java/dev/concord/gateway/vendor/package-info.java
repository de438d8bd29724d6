/** Vendors and their API keys. */
@NullMarked
package dev.concord.gateway.vendor;

import org.jspecify.annotations.NullMarked;
