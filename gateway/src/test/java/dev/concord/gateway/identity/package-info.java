/** Rules of {@code identity}. */
@NullMarked
package dev.concord.gateway.identity;

import org.jspecify.annotations.NullMarked;
