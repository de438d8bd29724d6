/**
 * What refining a project's labels comes to.
 */
@NullMarked
package dev.concord.consensus.refinement.domain;

import org.jspecify.annotations.NullMarked;
