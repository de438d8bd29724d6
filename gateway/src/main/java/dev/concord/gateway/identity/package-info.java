/** Who is who: secrets are known by their hash only, and whose a secret is gets looked up once in a few seconds. */
@NullMarked
package dev.concord.gateway.identity;

import org.jspecify.annotations.NullMarked;
