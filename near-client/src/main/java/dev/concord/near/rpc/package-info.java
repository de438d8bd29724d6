/** The chain asked over JSON-RPC. An expected answer is a value; an outage is a TransientFailure, a bug a DefiniteFailure. */
@NullMarked
package dev.concord.near.rpc;

import org.jspecify.annotations.NullMarked;
