package dev.concord.local.apidrill;

import dev.concord.contracts.id.IdempotencyKey;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws requests: as the description has them, slightly off, or wild. */
final class DrawRequest {

    /** How many of the values of a request are nonsense; a request is of one of these kinds. */
    private static final double[] WILDNESS = {0, 0, 0, 0.02, 0.1, 0.4};

    private static final String KEY = IdempotencyKey.HEADER;
    private static final int AGAIN_IN = 20;

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8);

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    /** Headers that mean something to servers, and should do no harm. */
    private static final List<Map.Entry<String, String>> ODD_HEADERS = List.of(
            Map.entry("Accept", "text/html"),
            Map.entry("Accept", "application/json"),
            Map.entry("Accept", "nonsense"),
            Map.entry("Accept-Encoding", "gzip"),
            Map.entry("Accept-Language", "de-DE, x;q=9"),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Cookie", "a=b; session=\"x"),
            Map.entry("If-Match", "\"1\""),
            Map.entry("If-None-Match", "*"),
            Map.entry("If-Modified-Since", "nonsense"),
            Map.entry("Last-Event-ID", "9223372036854775808"),
            Map.entry("Origin", "https://elsewhere.example"),
            Map.entry("Prefer", "wait=1"),
            Map.entry("Range", "bytes=5-1"),
            Map.entry("X-Forwarded-For", "127.0.0.1, ::1, nonsense"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry(KEY, "x".repeat(300)));

    private final RandomGenerator random;
    private final ApiDescription description;
    private final List<Operation> operations;
    private final Sightings sightings;
    private final Nonsense nonsense;

    /** The last one that has a key, by which it may be sent again. */
    private @Nullable Request named;

    DrawRequest(RandomGenerator random, ApiDescription description, Sightings sightings) {
        this.random = random;
        this.description = description;
        this.operations = description.operations();
        this.sightings = sightings;
        this.nonsense = new Nonsense(random);
    }

    /** Draws a request, or now and then the same as before, if that has a key. */
    Request draw(List<Caller> callers) {
        if (named != null && callers.contains(named.caller()) && random.nextInt(AGAIN_IN) == 0) {
            return named;
        }
        var request = drawnAnew(callers);
        if (request.headers().containsKey(KEY)) {
            named = request;
        }
        return request;
    }

    private Request drawnAnew(List<Caller> callers) {
        var operation = operations.get(random.nextInt(operations.size()));
        var wildness = WILDNESS[random.nextInt(WILDNESS.length)];
        var sighting = random.nextInt(10) == 0 ? Sighting.NONE : sightings.draw(wanted(operation));
        var values = new DrawValue(random, description, sighting, wildness);
        var pathValues = pathValues(operation, sighting, wildness);
        var headers = headers(operation, values, wildness);
        var body = body(operation, values, wildness);
        if (!body.mediaType().isEmpty()) {
            headers.put("Content-Type", body.mediaType());
        }
        return new Request(
                operation,
                caller(operation, sighting, callers),
                isWild(wildness / 4) ? anotherMethod(operation) : operation.method(),
                operation.pathOf(pathValues) + query(operation, values, wildness),
                pathValues,
                headers,
                body.text(),
                isWild(wildness / 4) ? CHARSETS.get(random.nextInt(CHARSETS.size())) : StandardCharsets.UTF_8);
    }

    /** Draws a method; one that the path has by another operation is that one's, and not drawn. */
    private String anotherMethod(Operation operation) {
        var method = METHODS.get(random.nextInt(METHODS.size()));
        var isOfAnother = operations.stream()
                .anyMatch(each ->
                        each.path().equals(operation.path()) && each.method().equals(method));
        return isOfAnother ? operation.method() : method;
    }

    /** Returns what a request needs to know: its path's ids, and, for a body, what else is worth having. */
    private static List<String> wanted(Operation operation) {
        var wanted = new ArrayList<>(operation.variables());
        if (wanted.isEmpty() && operation.takesBody()) {
            wanted.add("projectId");
        }
        if (wanted.contains("assignmentId")) {
            wanted.add("token");
        }
        return wanted;
    }

    private Caller caller(Operation operation, Sighting sighting, List<Caller> callers) {
        var known = sighting.caller()
                .filter(callers::contains)
                .filter(caller -> operation.callers().contains(caller.scheme()));
        if (known.isPresent() && random.nextInt(8) > 0) {
            return known.get();
        }
        var fitting = callers.stream()
                .filter(caller -> operation.callers().contains(caller.scheme()))
                .toList();
        var chosen = fitting.isEmpty() || random.nextInt(8) == 0 ? callers : fitting;
        return chosen.get(random.nextInt(chosen.size()));
    }

    private Map<String, String> pathValues(Operation operation, Sighting sighting, double wildness) {
        var values = new HashMap<String, String>();
        for (var variable : operation.variables()) {
            values.put(
                    variable,
                    isWild(wildness)
                            ? nonsense.text()
                            : sighting.value(variable)
                                    .orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString()));
        }
        return values;
    }

    private String query(Operation operation, DrawValue values, double wildness) {
        var parts = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            if (parameter.place().equals("query") && isGiven(parameter)) {
                parts.add(part(parameter.name(), valueOf(parameter, values)));
                if (isWild(wildness / 2)) {
                    parts.add(part(parameter.name(), nonsense.text()));
                }
            }
        }
        if (isWild(wildness / 2)) {
            parts.add(part(nonsense.text(), nonsense.text()));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** What is optional is mostly left out: a key that was used for something else, or a version that is not there, hides all the rest. */
    private boolean isGiven(Parameter parameter) {
        return parameter.required() || random.nextInt(3) == 0;
    }

    /** A page begins where another one ended. */
    private String valueOf(Parameter parameter, DrawValue values) {
        var isCursor = parameter.name().equals("after") || parameter.name().equals("before");
        var value = values.draw(isCursor ? "next" : parameter.name(), parameter.schema());
        return value.isString() ? value.asString() : value.toString();
    }

    private Map<String, String> headers(Operation operation, DrawValue values, double wildness) {
        var headers = new HashMap<String, String>();
        for (var parameter : operation.parameters()) {
            if (parameter.place().equals("header")
                    && isGiven(parameter)
                    && (!isWild(wildness) || random.nextBoolean())) {
                headers.put(parameter.name(), sendable(valueOf(parameter, values)));
            }
        }
        if (isWild(wildness / 2)) {
            var odd = ODD_HEADERS.get(random.nextInt(ODD_HEADERS.size()));
            headers.put(odd.getKey(), odd.getValue());
        }
        return headers;
    }

    private DrawBody.Body body(Operation operation, DrawValue values, double wildness) {
        if (!operation.takesBody()) {
            return isWild(wildness / 2)
                    ? new DrawBody.Body("application/json", "{\"a\":1}")
                    : new DrawBody.Body("", "");
        }
        var bodies = new DrawBody(random, values);
        var body = bodies.draw(operation.bodies());
        return isWild(wildness / 2) ? bodies.spoilt(body) : body;
    }

    private static String part(String name, String value) {
        return PercentCode.encoded(name) + "=" + PercentCode.encoded(value);
    }

    /** A client sends no other letters in a header, and a server gets none. */
    private static String sendable(String value) {
        return value.replaceAll("[^ -~]", "");
    }

    private boolean isWild(double share) {
        return random.nextDouble() < share;
    }
}
