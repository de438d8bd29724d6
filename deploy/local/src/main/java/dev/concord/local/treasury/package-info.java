/** The treasury's keys, as its operator makes them and gives them up. */
@NullMarked
package dev.concord.local.treasury;

import org.jspecify.annotations.NullMarked;
