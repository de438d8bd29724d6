/**
 * Where vendors ask for refinements of their projects.
 */
@NullMarked
package dev.concord.consensus.refinement.web;

import org.jspecify.annotations.NullMarked;
