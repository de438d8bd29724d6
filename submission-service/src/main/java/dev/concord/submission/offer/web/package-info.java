/** The HTTP side of {@code offer}. */
@NullMarked
package dev.concord.submission.offer.web;

import org.jspecify.annotations.NullMarked;
