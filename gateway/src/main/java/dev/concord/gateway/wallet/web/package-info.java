/** Signing in by wallet over HTTP. */
@NullMarked
package dev.concord.gateway.wallet.web;

import org.jspecify.annotations.NullMarked;
