/** What the controllers of all features share: the service's problem codes. */
@NullMarked
package dev.concord.payout.web;

import org.jspecify.annotations.NullMarked;
