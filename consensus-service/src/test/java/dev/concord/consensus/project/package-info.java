/** What is kept of projects. */
@NullMarked
package dev.concord.consensus.project;

import org.jspecify.annotations.NullMarked;
