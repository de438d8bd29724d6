/** What can be made to go wrong, and when it strikes. Nothing does unless somebody asks for it. */
@NullMarked
package dev.concord.localnet.fault;

import org.jspecify.annotations.NullMarked;
