@NullMarked
package dev.concord.payout.escrow.domain;

import org.jspecify.annotations.NullMarked;
