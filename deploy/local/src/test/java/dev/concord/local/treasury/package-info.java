@NullMarked
package dev.concord.local.treasury;

import org.jspecify.annotations.NullMarked;
