package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi.json",
                "/v1/whoami",
                "/v1/projects/019a3c5e-7d00-7000-8000-000000000001/tasks",
                "/v1/accounts/vendor.localnet",
                "/v1/accounts/...near",
                "/v1/deposits/9FtHUFBQsZ2MG77K3x3MJ9wjX3UT8zE1TczCrhZEcG8U"
            })
    void plain_paths_of_the_api_are_public(String path) {
        assertThat(PublicTarget.isPublic(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/v1",
                "/v1/",
                "/v1/a/",
                "/v1//a",
                "//v1/a",
                "/v1/.",
                "/v1/..",
                "/v1/../a",
                "/v1/a/./b",
                "/v1/a/..",
                "/v1/a;b=c",
                "/v1/%61",
                "/v1/a%2fb",
                "/v1/a\\b",
                "/v1/é",
                "/v1/a\u0000",
                "/v2/a",
                "/V1/a",
                "/internal/a",
                "/actuator/health",
                "/openapi.json/"
            })
    void anything_else_is_not(String path) {
        assertThat(PublicTarget.isPublic(path)).isFalse();
    }
}
