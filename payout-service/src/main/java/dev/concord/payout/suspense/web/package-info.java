/** How the operator sees and assigns what lies in suspense. */
@NullMarked
package dev.concord.payout.suspense.web;

import org.jspecify.annotations.NullMarked;
