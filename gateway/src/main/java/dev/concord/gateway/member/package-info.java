/** The people who work for a vendor: invited by a code, each with a role, and never without an owner once there is one. */
@NullMarked
package dev.concord.gateway.member;

import org.jspecify.annotations.NullMarked;
