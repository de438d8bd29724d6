/**
 * What the tests of every module share: real servers to run against ({@link dev.concord.testing.Backing}) and the rules that every module's
 * code keeps ({@link dev.concord.testing.HouseRules}). Whether the servers are embedded or containers is decided here and nowhere else.
 */
@NullMarked
package dev.concord.testing;

import org.jspecify.annotations.NullMarked;
