/** How vendors and taskers read statements over HTTP. */
@NullMarked
package dev.concord.payout.statement.web;

import org.jspecify.annotations.NullMarked;
