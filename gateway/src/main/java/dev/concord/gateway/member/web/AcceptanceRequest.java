package dev.concord.gateway.member.web;

import java.util.Objects;

/** The body that takes an invitation. */
record AcceptanceRequest(String code) {

    AcceptanceRequest {
        if (Objects.isNull(code)) {
            throw new IllegalArgumentException("code: missing (expected: an invitation's, ci_...)");
        }
    }

    @Override
    public String toString() {
        return "AcceptanceRequest((hidden))";
    }
}
