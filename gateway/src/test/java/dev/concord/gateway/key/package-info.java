@NullMarked
package dev.concord.gateway.key;

import org.jspecify.annotations.NullMarked;
