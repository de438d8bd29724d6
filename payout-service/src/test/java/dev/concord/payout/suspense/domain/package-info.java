@NullMarked
package dev.concord.payout.suspense.domain;

import org.jspecify.annotations.NullMarked;
