/** The HTTP side of {@code vendor}. */
@NullMarked
package dev.concord.gateway.vendor.web;

import org.jspecify.annotations.NullMarked;
