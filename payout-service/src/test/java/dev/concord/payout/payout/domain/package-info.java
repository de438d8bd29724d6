@NullMarked
package dev.concord.payout.payout.domain;

import org.jspecify.annotations.NullMarked;
