/** Tests of {@code redis}. */
@NullMarked
package dev.concord.submission.redis;

import org.jspecify.annotations.NullMarked;
