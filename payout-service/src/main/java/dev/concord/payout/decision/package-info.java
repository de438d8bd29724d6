/** What was decided about money by people and by findings: who, when, why. An append-only log, for whoever asks later. */
@NullMarked
package dev.concord.payout.decision;

import org.jspecify.annotations.NullMarked;
