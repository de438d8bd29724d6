/** Tests of what is known of projects. */
 * The topology as a whole: its protocol on a simulated broker, and its crashes on a real one.
 */
@NullMarked
package dev.concord.consensus.project;

import org.jspecify.annotations.NullMarked;
