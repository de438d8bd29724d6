/** Signing in by password over HTTP. */
@NullMarked
package dev.concord.gateway.password.web;

import org.jspecify.annotations.NullMarked;
