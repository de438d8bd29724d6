package dev.concord.testing.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what code reads or writes with what a schema says, and tells each difference with its place. */
final class Comparison {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Class<?>, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string"),
            Map.entry(URI.class, "string"),
            Map.entry(Instant.class, "string"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"));

    private static final Set<Class<?>> TREES = Set.of(JsonNode.class, ProblemDetail.class);

    private final ApiDocument document;

    /** By which is found what may be left out of what is read; none of what is written. */
    private final Optional<Probe> probe;

    private final List<String> differences = new ArrayList<>();
    private final Set<List<Object>> compared = new LinkedHashSet<>();

    Comparison(ApiDocument document, Optional<Probe> probe) {
        this.document = document;
        this.probe = probe;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    void compare(AnnotatedType type, JsonNode schema, String place) {
        compare(type, Map.of(), schema, place);
    }

    private void compare(
            AnnotatedType annotated, Map<TypeVariable<?>, AnnotatedType> bound, JsonNode schema, String place) {
        var type = annotated instanceof AnnotatedTypeVariable variable
                ? Optional.ofNullable(bound.get((TypeVariable<?>) variable.getType()))
                        .orElse(annotated)
                : annotated;
        var raw = raw(type.getType());
        var described = Described.of(schema, document);
        if (TREES.stream().anyMatch(tree -> tree.isAssignableFrom(raw)) || raw == Object.class) {
            return; // of its fields the type says nothing
        }
        if (described.isOpen()) {
            tell(place, "any value", "described as " + raw.getSimpleName());
        } else if (raw == Optional.class) {
            compare(arguments(type)[0], bound, schema, place);
        } else if (raw.isEnum()) {
            compareWords(raw, described, place);
        } else if (jsonValue(raw).isPresent()) {
            compare(jsonValue(raw).get(), bound, schema, place);
        } else if (SCALARS.containsKey(raw)) {
            requireType(SCALARS.get(raw), described, place);
        } else if (raw.isAnnotationPresent(JsonTypeInfo.class)) {
            compareVariants(raw, described, place);
        } else if (Collection.class.isAssignableFrom(raw) || raw.isArray()) {
            compareItems(type, bound, described, place);
        } else if (Map.class.isAssignableFrom(raw)) {
            compareValues(type, bound, described, place);
        } else if (raw.isRecord()) {
            compareOnce(type, bound, alternativeOf(raw, described), place);
        } else {
            tell(place, raw.getName() + " in code", "a type that can be compared");
        }
    }

    private void compareWords(Class<?> type, Described described, String place) {
        var words = Arrays.stream(type.getEnumConstants())
                .map(constant -> JSON.valueToTree(constant).asString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!described.words().equals(words)) {
            tell(place, described.words() + " described", words + " as in " + type.getSimpleName());
        }
    }

    private void compareItems(
            AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> bound, Described described, String place) {
        if (requireType("array", described, place)) {
            var item = type instanceof AnnotatedArrayType array
                    ? array.getAnnotatedGenericComponentType()
                    : arguments(type)[0];
            described
                    .items()
                    .ifPresentOrElse(
                            items -> compare(item, bound, items, place + "[]"),
                            () -> tell(place, "any items", "described as " + item.getType()));
        }
    }

    private void compareValues(
            AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> bound, Described described, String place) {
        if (requireType("object", described, place)) {
            var value = arguments(type)[1];
            described.values().ifPresent(values -> compare(value, bound, values, place + ".*"));
        }
    }

    /** Where one of several records may come, the one is meant that has the same fields. */
    private Described alternativeOf(Class<?> type, Described described) {
        var names = Fields.of(type).stream().map(Field::name).collect(Collectors.toSet());
        return described.alternatives().stream()
                .map(each -> Described.of(each, document))
                .filter(each -> each.properties().keySet().equals(names))
                .findFirst()
                .orElse(described);
    }

    /** The same record at the same schema is not compared again, so that a record within itself ends. */
    private void compareOnce(
            AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> bound, Described described, String place) {
        if (requireType("object", described, place) && compared.add(List.of(type.getType(), described))) {
            compareFields(Fields.of(raw(type.getType())), bindings(type, bound), described, place);
        }
    }

    private void compareFields(
            List<Field> fields, Map<TypeVariable<?>, AnnotatedType> bound, Described described, String place) {
        var unknown = new LinkedHashSet<>(described.properties().keySet());
        for (var field : fields) {
            var at = place + "." + field.name();
            var schema = described.properties().get(field.name());
            unknown.remove(field.name());
            if (schema == null) {
                tell(at, "in code alone", "described, or not there");
                continue;
            }
            compareNeed(field, described.required().contains(field.name()), schema, at);
            if (!field.raw()) {
                compare(field.type(), bound, schema, at);
            }
        }
        unknown.forEach(name -> tell(place + "." + name, "described alone", "in code, or not there"));
    }

    private void compareNeed(Field field, boolean required, JsonNode schema, String at) {
        var nullable = Described.of(schema, document).nullable();
        if (probe.isPresent()) {
            compareWhatIsRead(field, required, nullable, at, probe.get());
        } else {
            compareWhatIsWritten(field, required, nullable, at);
        }
    }

    /** What may be left out may be sent as null as well, which need not be described. */
    private void compareWhatIsRead(Field field, boolean required, boolean nullable, String at, Probe read) {
        var place = within(at);
        var mayLack = read.has(place) ? read.isReadWithout(place) : field.nullable();
        if (required == mayLack) {
            tell(at, required ? "required" : "not required", mayLack ? "optional, as in code" : "required, as in code");
        }
        if (nullable && !field.nullable()) {
            tell(at, "null allowed", "never null, as in code");
        }
    }

    /** What may be null may be promised less of than there is: callers take null and nothing for the same. */
    private void compareWhatIsWritten(Field field, boolean required, boolean nullable, String at) {
        if (!field.nullable() && !required) {
            tell(at, "not required", "required, as in code");
        }
        if (!field.nullable() && nullable) {
            tell(at, "null allowed", "never null, as in code");
        }
        if (field.nullable() && !field.leftOut() && !nullable) {
            tell(at, "null not allowed", "null allowed, as in code");
        }
        if (field.nullable() && field.leftOut() && required) {
            tell(at, "required", "left out where it is null, as in code");
        }
    }

    /** Returns the names on the way; none into lists and variants, of which an example has one or another. */
    private static List<String> within(String at) {
        return at.matches(".*[\\[(*].*")
                ? List.of()
                : List.of(at.split("\\.", -1)).subList(1, at.split("\\.", -1).length);
    }

    private void compareVariants(Class<?> type, Described described, String place) {
        var discriminator = type.getAnnotation(JsonTypeInfo.class).property();
        var alternatives = new HashMap<String, Described>();
        for (var alternative : described.alternatives()) {
            var each = Described.of(alternative, document);
            var name = Optional.ofNullable(each.properties().get(discriminator))
                    .map(schema ->
                            String.join(",", Described.of(schema, document).words()));
            alternatives.put(name.orElse("?"), each);
        }
        variants(type).forEach((name, variant) -> {
            var at = "%s(%s)".formatted(place, name);
            var alternative = alternatives.remove(name);
            if (alternative == null) {
                tell(at, "in code alone", "described, or not there");
                return;
            }
            var own = new HashMap<>(alternative.properties());
            own.remove(discriminator);
            compareFields(Fields.of(variant), Map.of(), alternative.with(own), at);
        });
        alternatives.keySet().forEach(name -> tell("%s(%s)".formatted(place, name), "described alone", "in code"));
    }

    private static Map<String, Class<?>> variants(Class<?> type) {
        var variants = new LinkedHashMap<String, Class<?>>();
        Optional.ofNullable(type.getAnnotation(JsonSubTypes.class))
                .ifPresent(types ->
                        Arrays.stream(types.value()).forEach(variant -> variants.put(variant.name(), variant.value())));
        if (variants.isEmpty() && type.isSealed()) {
            for (var variant : type.getPermittedSubclasses()) {
                variants.put(variant.getAnnotation(JsonTypeName.class).value(), variant);
            }
        }
        return variants;
    }

    private boolean requireType(String type, Described described, String place) {
        if (described.types().equals(Set.of(type))) {
            return true;
        }
        tell(place, described.types() + " described", type + ", as in code");
        return false;
    }

    private void tell(String place, String what, String expected) {
        differences.add("%s: %s (expected: %s)".formatted(place, what, expected));
    }

    private static Optional<AnnotatedType> jsonValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .map(Method::getAnnotatedReturnType)
                .findFirst();
    }

    private static Map<TypeVariable<?>, AnnotatedType> bindings(
            AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> outer) {
        var bindings = new HashMap<>(outer);
        if (type instanceof AnnotatedParameterizedType) {
            var variables = raw(type.getType()).getTypeParameters();
            for (var index = 0; index < variables.length; index++) {
                bindings.put(variables[index], arguments(type)[index]);
            }
        }
        return bindings;
    }

    private static AnnotatedType[] arguments(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType parameterized -> raw(parameterized.getRawType());
            default -> Object.class;
        };
    }
}
