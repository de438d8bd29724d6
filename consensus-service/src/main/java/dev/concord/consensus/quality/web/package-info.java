/**
 * Where vendors and the operator look at the quality of projects.
 */
@NullMarked
package dev.concord.consensus.quality.web;

import org.jspecify.annotations.NullMarked;
