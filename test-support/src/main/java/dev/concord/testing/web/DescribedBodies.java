package dev.concord.testing.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Compares what a service's controllers read and write with what is described of their routes: the names of fields, what is required, what
 * may be null, the words of enumerations and the basic types. Bounds and patterns are not compared; random requests meet those.
 */
public final class DescribedBodies {

    private static final String JSON = "application/json";

    private final ApiDocument document;
    private final Map<String, String> byHand;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, String> unused;

    DescribedBodies(ApiDocument document, Map<String, String> byHand) {
        this.document = document;
        this.byHand = byHand;
        this.unused = new TreeMap<>(byHand);
    }

    /**
     * Returns how controllers and description differ.
     *
     * @param packages in which the controllers are
     * @param byHand the reasons of those bodies and fields that no record stands for, by {@code "GET /v1/path answer"} or
     *     {@code "POST /v1/path body.field"}
     */
    public static List<String> differences(String packages, Map<String, String> byHand) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages).stream()
                        .filter(each -> each.isAnnotatedWith(RestController.class))
                        .map(JavaClass::reflect)
                        .toList();
        return new DescribedBodies(ApiDocument.read(), byHand).compared(classes);
    }

    List<String> compared(List<? extends Class<?>> controllers) {
        var handlers = controllers.stream()
                .flatMap(Handler::of)
                .filter(handler -> handler.path().startsWith("/v1/"))
                .toList();
        if (handlers.isEmpty()) {
            throw new IllegalStateException(
                    "no controllers of " + controllers + " (expected: some that answer at /v1)");
        }
        handlers.forEach(this::compare);
        unused.forEach(
                (body, reason) -> differences.add("%s: compared (expected: not to be, as %s)".formatted(body, reason)));
        return List.copyOf(differences);
    }

    private void compare(Handler handler) {
        var operation = document.operation(handler.verb(), handler.path());
        if (operation.isEmpty()) {
            differences.add(handler.route() + ": answered (expected: described as well)");
            return;
        }
        var body = document.resolved(operation.get().path("requestBody"));
        var example = body.path("content").path(JSON).path("example");
        var probe = handler.reads().map(type -> new Probe(type.getType(), example));
        compare(handler.route() + " body", handler.reads(), json(body), probe);
        for (var response : operation.get().required("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                var answer = json(document.resolved(response.getValue()));
                compare(handler.route() + " answer", handler.writes(), answer, Optional.empty());
            }
        }
    }

    private void compare(String place, Optional<AnnotatedType> type, Optional<JsonNode> schema, Optional<Probe> probe) {
        if (byHand.containsKey(place)) {
            unused.remove(place);
            return;
        }
        if (type.isPresent() && schema.isPresent()) {
            var comparison = new Comparison(document, probe);
            comparison.compare(type.get(), schema.get(), place);
            comparison.differences().stream().filter(each -> !isByHand(each)).forEach(differences::add);
        } else if (type.isPresent() && Comparison.raw(type.get().getType()).isRecord()) {
            differences.add("%s: %s in code (expected: described)"
                    .formatted(place, type.get().getType()));
        } else if (schema.isPresent()) {
            differences.add(place + ": described (expected: a record in code, or a reason)");
        }
    }

    private boolean isByHand(String difference) {
        var place = byHand.keySet().stream()
                .filter(each -> difference.startsWith(each + ": "))
                .findFirst();
        place.ifPresent(unused::remove);
        return place.isPresent();
    }

    private static Optional<JsonNode> json(JsonNode body) {
        var schema = body.path("content").path(JSON).path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }
}
