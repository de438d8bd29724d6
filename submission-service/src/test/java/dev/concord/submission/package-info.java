/** What the tests of all features share: sample events, and the market that every store of assignments must be. */
@NullMarked
package dev.concord.submission;

import org.jspecify.annotations.NullMarked;
