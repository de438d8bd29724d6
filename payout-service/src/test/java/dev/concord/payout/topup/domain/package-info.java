@NullMarked
package dev.concord.payout.topup.domain;

import org.jspecify.annotations.NullMarked;
