/** The HTTP side of {@code personal}. */
@NullMarked
package dev.concord.gateway.personal.web;

import org.jspecify.annotations.NullMarked;
