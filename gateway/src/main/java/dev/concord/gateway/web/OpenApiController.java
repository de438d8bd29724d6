package dev.concord.gateway.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Describes the whole public API (OpenAPI 3.1). */
@RestController
final class OpenApiController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final byte[] document;

    OpenApiController(JsonMapper json) {
        this.document = json.writeValueAsBytes(OpenApiDocument.read());
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> describe() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(AN_HOUR)
                .body(document);
    }
}
