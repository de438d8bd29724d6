@NullMarked
package dev.concord.gateway.repeat;

import org.jspecify.annotations.NullMarked;
