@NullMarked
package dev.concord.payout.preference.domain;

import org.jspecify.annotations.NullMarked;
