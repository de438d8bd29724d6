@NullMarked
package dev.concord.local.drill;

import org.jspecify.annotations.NullMarked;
