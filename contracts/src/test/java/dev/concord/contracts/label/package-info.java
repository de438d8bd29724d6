@NullMarked
package dev.concord.contracts.label;

import org.jspecify.annotations.NullMarked;
