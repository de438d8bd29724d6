/** The HTTP side of {@code provider}. */
@NullMarked
package dev.concord.gateway.provider.web;

import org.jspecify.annotations.NullMarked;
