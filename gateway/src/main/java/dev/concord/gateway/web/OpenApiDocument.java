package dev.concord.gateway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Puts the description of the API together: one file for what all share, one for each part of the API. */
final class OpenApiDocument {

    private static final List<String> PARTS = List.of(
            "api.yaml",
            "identity.yaml",
            "members.yaml",
            "sessions.yaml",
            "providers.yaml",
            "personal.yaml",
            "keys.yaml",
            "audit.yaml",
            "templates.yaml",
            "projects.yaml",
            "offers.yaml",
            "estimates.yaml",
            "labels.yaml",
            "tasks.yaml",
            "exports.yaml",
            "live.yaml",
            "webhooks.yaml",
            "imports.yaml",
            "media.yaml",
            "uploads.yaml",
            "refinements.yaml",
            "reviews.yaml",
            "quality.yaml",
            "provenance.yaml",
            "assignments.yaml",
            "money.yaml");

    private OpenApiDocument() {}

    static Map<String, Object> read() {
        var document = new LinkedHashMap<String, Object>();
        PARTS.forEach(part -> add(part, read(part), document));
        DescribedAccess.addTo(document);
        DescribedRepeats.addTo(document);
        return document;
    }

    private static Map<String, Object> read(String part) {
        try (var file = new ClassPathResource("openapi/" + part).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Objects are joined; anything else stands in one file only. */
    @SuppressWarnings("unchecked") // YAML's objects have text keys here, which the document's test checks.
    private static void add(String place, Map<String, Object> part, Map<String, Object> whole) {
        part.forEach((name, value) -> {
            var known = whole.putIfAbsent(name, value);
            if (known instanceof Map<?, ?> into && value instanceof Map<?, ?> more) {
                add(place + "/" + name, (Map<String, Object>) more, (Map<String, Object>) into);
            } else if (known != null) {
                throw new IllegalStateException(place + "/" + name + ": said twice (expected: once)");
            }
        });
    }
}
