package dev.concord.gateway.member.web;

import dev.concord.contracts.id.MemberId;
import dev.concord.web.VendorRole;
import java.util.Objects;

/**
 * The body that invites somebody.
 *
 * @param id made by the client, so that inviting again makes no second member
 */
record MemberRequest(MemberId id, String name, VendorRole role) {

    MemberRequest {
        if (Objects.isNull(id)) {
            throw new IllegalArgumentException("id: missing (expected: a UUID made by the client)");
        }
        if (Objects.isNull(name)) {
            throw new IllegalArgumentException("name: missing (expected: the member's name)");
        }
        requireRole(role);
    }

    static void requireRole(VendorRole role) {
        if (Objects.isNull(role)) {
            throw new IllegalArgumentException("role: missing (expected: viewer, reviewer, manager, owner)");
        }
    }
}
