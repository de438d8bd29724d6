@NullMarked
package dev.concord.contracts.id;

import org.jspecify.annotations.NullMarked;
