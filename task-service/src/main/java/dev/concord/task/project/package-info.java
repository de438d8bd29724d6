/**
 * What a vendor ordered, and where it stands. A project's state is its type: what a state does not allow does not compile, or
 * is refused as a value. Every change raises the version and is published.
 */
@NullMarked
package dev.concord.task.project;

import org.jspecify.annotations.NullMarked;
