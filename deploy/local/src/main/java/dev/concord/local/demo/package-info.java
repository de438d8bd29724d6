/** The main job in small: tasks that ship with the project, and simulated taskers of different honesty. */
@NullMarked
package dev.concord.local.demo;

import org.jspecify.annotations.NullMarked;
