@NullMarked
package dev.concord.local.paybench;

import org.jspecify.annotations.NullMarked;
