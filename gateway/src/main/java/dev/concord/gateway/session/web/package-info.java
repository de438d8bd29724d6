/** Sessions over HTTP. */
@NullMarked
package dev.concord.gateway.session.web;

import org.jspecify.annotations.NullMarked;
