@NullMarked
package dev.concord.payout.reward.domain;

import org.jspecify.annotations.NullMarked;
