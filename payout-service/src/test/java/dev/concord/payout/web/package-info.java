@NullMarked
package dev.concord.payout.web;

import org.jspecify.annotations.NullMarked;
