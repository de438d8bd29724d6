package dev.concord.web;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;

/**
 * Who a request is from, as the gateway found out. A controller that takes one of these as a parameter gets it, or the request
 * is refused: 401 without a caller, 403 with one of another kind.
 */
public sealed interface Caller {

    /** A customer who needs labelled data. */
    record VendorCaller(VendorId id) implements Caller {}

    /**
     * Somebody who labels.
     *
     * @param agent whether it is an AI agent
     */
    record TaskerCaller(TaskerId id, boolean agent) implements Caller {}

    /** Whoever runs the platform; also the gateway itself, on paths that are not routed to the public. */
    record OperatorCaller() implements Caller {}
}
