/** The HTTP side of {@code key}. */
@NullMarked
package dev.concord.gateway.key.web;

import org.jspecify.annotations.NullMarked;
