@NullMarked
package dev.concord.local.platform;

import org.jspecify.annotations.NullMarked;
