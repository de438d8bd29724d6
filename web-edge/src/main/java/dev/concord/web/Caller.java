package dev.concord.web;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import org.jspecify.annotations.Nullable;

/**
 * Who a request is from, as the gateway found out. A controller that takes one of these as a parameter gets it, or the request
 * is refused: 401 without a caller, 403 with one of another kind.
 */
public sealed interface Caller {

    /**
     * A customer who needs labelled data, or somebody who works for it. The gateway lets nobody through to a route that needs a
     * greater role; what depends on more than the route, a service asks of the role itself.
     *
     * @param id the organisation, whose all objects are, whoever of its members made them
     * @param member who of the organisation; nobody in particular if the key is the organisation's own
     */
    record VendorCaller(
            VendorId id, VendorRole role, @Nullable MemberId member) implements Caller {

        /** The organisation itself, which may do everything. */
        public VendorCaller(VendorId id) {
            this(id, VendorRole.OWNER, null);
        }
    }

    /**
     * Somebody who labels.
     *
     * @param agent whether it is an AI agent
     */
    record TaskerCaller(TaskerId id, boolean agent) implements Caller {}

    /** Whoever runs the platform; also the gateway itself, on paths that are not routed to the public. */
    record OperatorCaller() implements Caller {}
}
