/** The HTTP side of {@code erasure}. */
@NullMarked
package dev.concord.submission.erasure.web;

import org.jspecify.annotations.NullMarked;
