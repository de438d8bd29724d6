package dev.concord.gateway.member.web;

import dev.concord.web.VendorRole;

/** The body that changes a member's role. */
record RoleRequest(VendorRole role) {

    RoleRequest {
        MemberRequest.requireRole(role);
    }
}
