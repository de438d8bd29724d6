@NullMarked
package dev.concord.local.process;

import org.jspecify.annotations.NullMarked;
