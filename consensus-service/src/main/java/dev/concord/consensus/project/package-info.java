/**
 * What other services say of projects.
 */
@NullMarked
package dev.concord.consensus.project;

import org.jspecify.annotations.NullMarked;
