/**
 * The end of a project's submissions: once no lease of a closing project can be live, an end marker goes to every partition of
 * {@code label-submitted}, and whatever comes behind it is void. Then what is remembered of a settled project is removed.
 */
@NullMarked
package dev.concord.submission.closing;

import org.jspecify.annotations.NullMarked;
