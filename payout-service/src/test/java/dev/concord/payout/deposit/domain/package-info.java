@NullMarked
package dev.concord.payout.deposit.domain;

import org.jspecify.annotations.NullMarked;
