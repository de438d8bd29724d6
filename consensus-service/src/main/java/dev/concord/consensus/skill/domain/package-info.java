/**
 * What is believed of taskers: sums that evidence adds to, and all of a project's sums at one moment as its decisions use them.
 */
@NullMarked
package dev.concord.consensus.skill.domain;

import org.jspecify.annotations.NullMarked;
