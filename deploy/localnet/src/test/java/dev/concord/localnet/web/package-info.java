/** The shapes that real clients match on. */
@NullMarked
package dev.concord.localnet.web;

import org.jspecify.annotations.NullMarked;
