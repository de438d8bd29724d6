@NullMarked
package dev.concord.local.apibench;

import org.jspecify.annotations.NullMarked;
