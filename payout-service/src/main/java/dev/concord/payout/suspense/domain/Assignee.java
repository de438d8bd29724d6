package dev.concord.payout.suspense.domain;

import dev.concord.contracts.id.VendorId;

/** Whose the operator may say that money in suspense is. */
public sealed interface Assignee {

    record Vendor(VendorId vendor) implements Assignee {}

    record Platform() implements Assignee {}
}
