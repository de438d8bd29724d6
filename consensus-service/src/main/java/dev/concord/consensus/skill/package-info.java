/**
 * Skills on the stream: {@link dev.concord.consensus.skill.AddEvidence} sums up what decisions say of each tasker and
 * publishes it; {@link dev.concord.consensus.skill.SkillBook} reads all of it back for the next decisions.
 */
@NullMarked
package dev.concord.consensus.skill;

import org.jspecify.annotations.NullMarked;
