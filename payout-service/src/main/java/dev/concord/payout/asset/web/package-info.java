/** Assets over HTTP. */
@NullMarked
package dev.concord.payout.asset.web;

import org.jspecify.annotations.NullMarked;
