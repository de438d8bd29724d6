package dev.concord.submission.assignment.web;

import dev.concord.submission.assignment.TellOfLease;
import dev.concord.submission.web.Outages;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.lease.LeaseTokens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the gateway asks whether a lease goes on that somebody wants to be shown something by; not routed to the public. */
@RestController
final class LeaseController {

    private final TellOfLease leases;

    LeaseController(TellOfLease leases) {
        this.leases = leases;
    }

    @GetMapping("/internal/leases")
    Standing standing(OperatorCaller operator, @RequestHeader(LeaseTokens.HEADER) String token) {
        return new Standing(Outages.told(() -> leases.hasEnded(token)));
    }

    /**
     * Where a lease stands.
     *
     * @param ended whether it has before its time
     */
    record Standing(boolean ended) {}
}
