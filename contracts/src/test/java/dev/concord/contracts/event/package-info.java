@NullMarked
package dev.concord.contracts.event;

import org.jspecify.annotations.NullMarked;
