@NullMarked
package dev.concord.local.recorded;

import org.jspecify.annotations.NullMarked;
