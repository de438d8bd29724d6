/** What the platform pays and is paid in: NEAR, and the tokens that the operator allows. */
@NullMarked
package dev.concord.payout.asset;

import org.jspecify.annotations.NullMarked;
