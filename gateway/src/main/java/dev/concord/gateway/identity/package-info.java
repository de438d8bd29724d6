/** Who is who: secrets are known by their hash only, and whose one is gets remembered for a minute, unless anybody's rights change before. */
@NullMarked
package dev.concord.gateway.identity;

import org.jspecify.annotations.NullMarked;
