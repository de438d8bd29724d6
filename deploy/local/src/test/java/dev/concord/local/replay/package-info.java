@NullMarked
package dev.concord.local.replay;

import org.jspecify.annotations.NullMarked;
