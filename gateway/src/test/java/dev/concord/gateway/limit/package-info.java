@NullMarked
package dev.concord.gateway.limit;

import org.jspecify.annotations.NullMarked;
