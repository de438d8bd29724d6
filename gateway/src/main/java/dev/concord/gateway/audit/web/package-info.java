/** The HTTP side of {@code audit}. */
@NullMarked
package dev.concord.gateway.audit.web;

import org.jspecify.annotations.NullMarked;
