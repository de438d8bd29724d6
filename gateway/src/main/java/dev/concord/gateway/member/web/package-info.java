/** The HTTP side of {@code member}. */
@NullMarked
package dev.concord.gateway.member.web;

import org.jspecify.annotations.NullMarked;
