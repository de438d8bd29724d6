package dev.concord.submission.assignment.web;

import java.util.Objects;

/** The body that presents a token and nothing else. */
record TokenRequest(String token) {

    TokenRequest {
        if (Objects.isNull(token)) {
            throw new IllegalArgumentException("token: missing (expected: the assignment's token)");
        }
    }
}
