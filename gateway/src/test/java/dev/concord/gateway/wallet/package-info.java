@NullMarked
package dev.concord.gateway.wallet;

import org.jspecify.annotations.NullMarked;
