@NullMarked
package dev.concord.contracts.money;

import org.jspecify.annotations.NullMarked;
