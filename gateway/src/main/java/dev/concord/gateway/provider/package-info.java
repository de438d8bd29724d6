/**
 * How people sign in by an account elsewhere: OpenID Connect 1.0, authorization code with PKCE (RFC 7636), state and nonce. An account
 * is known by issuer and subject; who is not known is somebody new, whatever the mail address, and only who is signed in links. Decision 31.
 */
@NullMarked
package dev.concord.gateway.provider;

import org.jspecify.annotations.NullMarked;
