@NullMarked
package dev.concord.payout.provenance;

import org.jspecify.annotations.NullMarked;
