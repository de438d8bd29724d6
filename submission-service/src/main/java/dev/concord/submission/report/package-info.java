/**
 * Tasks that taskers found broken, kept for the vendor of their project. A report gives the lease back; that is all it changes,
 * for anybody can register and report. Decision 26.
 */
@NullMarked
package dev.concord.submission.report;

import org.jspecify.annotations.NullMarked;
