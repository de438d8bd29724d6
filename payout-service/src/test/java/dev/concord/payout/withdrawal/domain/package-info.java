@NullMarked
package dev.concord.payout.withdrawal.domain;

import org.jspecify.annotations.NullMarked;
