package dev.concord.gateway.lease;

/** What is known of leases by those who give them. */
public interface Leases {

    /** Tells whether the lease of a token has ended before its time; false if nobody can say so now. */
    boolean hasEnded(String token);
}
