/** Rules of {@code web}. */
@NullMarked
package dev.concord.gateway.web;

import org.jspecify.annotations.NullMarked;
