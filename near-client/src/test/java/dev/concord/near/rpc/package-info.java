/** Against a small fake node. */
@NullMarked
package dev.concord.near.rpc;

import org.jspecify.annotations.NullMarked;
