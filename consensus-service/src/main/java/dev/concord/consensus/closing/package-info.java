/**
 * The end of a project in one partition: {@link dev.concord.consensus.closing.CloseProjects} has the project refined, decides
 * what still waits, and reports; its states are forgotten once the project is settled.
 */
@NullMarked
package dev.concord.consensus.closing;

import org.jspecify.annotations.NullMarked;
