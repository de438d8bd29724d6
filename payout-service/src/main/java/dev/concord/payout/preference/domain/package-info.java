/** When, and in what, a tasker wishes to be paid. */
@NullMarked
package dev.concord.payout.preference.domain;

import org.jspecify.annotations.NullMarked;
