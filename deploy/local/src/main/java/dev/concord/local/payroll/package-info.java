/**
 * What it takes to have somebody paid by the payout service alone: a funded project, payees, and rewards said in Kafka as the
 * consensus service says them; and a look into the books.
 */
@NullMarked
package dev.concord.local.payroll;

import org.jspecify.annotations.NullMarked;
