/**
 * What an operator and a vendor see of a project's quality: how reliable its labels are, how much a label of each tasker
 * says, and who does not do the work. Pure functions of the project's answers.
 */
@NullMarked
package dev.concord.consensus.aggregation.quality;

import org.jspecify.annotations.NullMarked;
