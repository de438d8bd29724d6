@NullMarked
package dev.concord.payout.statement;

import org.jspecify.annotations.NullMarked;
