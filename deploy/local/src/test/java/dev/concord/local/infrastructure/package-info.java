@NullMarked
package dev.concord.local.infrastructure;

import org.jspecify.annotations.NullMarked;
