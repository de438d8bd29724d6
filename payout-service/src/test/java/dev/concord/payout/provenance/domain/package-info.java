@NullMarked
package dev.concord.payout.provenance.domain;

import org.jspecify.annotations.NullMarked;
