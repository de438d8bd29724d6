/** What proves that a task is lent to a tasker to every service, without asking the one that lends: the token that came with the lease. */
@NullMarked
package dev.concord.web.lease;

import org.jspecify.annotations.NullMarked;
