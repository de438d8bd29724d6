@NullMarked
package dev.concord.local.aggregate;

import org.jspecify.annotations.NullMarked;
