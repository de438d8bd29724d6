/** The HTTP side of {@code report}. */
@NullMarked
package dev.concord.submission.report.web;

import org.jspecify.annotations.NullMarked;
