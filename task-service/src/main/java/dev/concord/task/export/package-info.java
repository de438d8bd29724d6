/**
 * Labels as files. A vendor asks for a format and a selection, and gets all agreements that fit, as they were at one moment, as a
 * stream that takes the same memory for ten tasks and for a million. Each family of formats has a package of its own.
 */
@NullMarked
package dev.concord.task.export;

import org.jspecify.annotations.NullMarked;
