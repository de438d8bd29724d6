package dev.concord.testing.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads off a record what Jackson makes of it. */
final class Fields {

    private Fields() {}

    static List<Field> of(Class<?> type) {
        var fields = new ArrayList<Field>();
        for (var component : type.getRecordComponents()) {
            if (has(component, JsonIgnore.class) || has(component, JsonAnySetter.class)) {
                continue;
            }
            if (has(component, JsonUnwrapped.class)) {
                fields.addAll(of(component.getType()));
            } else {
                fields.add(field(component, type));
            }
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class) && !isAccessor(method, type))
                .map(method -> new Field(
                        named(method.getAnnotation(JsonProperty.class), method.getName()),
                        method.getAnnotatedReturnType(),
                        method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class),
                        isLeftOut(Optional.ofNullable(method.getAnnotation(JsonInclude.class)), type),
                        method.isAnnotationPresent(JsonRawValue.class)))
                .forEach(fields::add);
        return fields;
    }

    private static Field field(RecordComponent component, Class<?> type) {
        return new Field(
                named(annotation(component, JsonProperty.class).orElse(null), component.getName()),
                component.getAnnotatedType(),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || component.getType() == Optional.class,
                isLeftOut(annotation(component, JsonInclude.class), type),
                has(component, JsonRawValue.class));
    }

    private static boolean isLeftOut(Optional<JsonInclude> own, Class<?> type) {
        return own.or(() -> Optional.ofNullable(type.getAnnotation(JsonInclude.class)))
                .filter(include -> include.value() != JsonInclude.Include.ALWAYS)
                .isPresent();
    }

    private static String named(@Nullable JsonProperty given, String own) {
        return given == null || given.value().isEmpty() ? own : given.value();
    }

    private static boolean isAccessor(Method method, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().equals(method));
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
        return annotation(component, annotation).isPresent();
    }

    /** What stands before a component may be of it, of its field, of its accessor or of the constructor's parameter. */
    private static <A extends Annotation> Optional<A> annotation(RecordComponent component, Class<A> annotation) {
        var record = component.getDeclaringRecord();
        var types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var parameter = Arrays.stream(record.getDeclaredConstructor(types).getParameters())
                    .filter(each -> each.getName().equals(component.getName()))
                    .findFirst();
            return Stream.of(
                            component.getAnnotation(annotation),
                            component.getAccessor().getAnnotation(annotation),
                            record.getDeclaredField(component.getName()).getAnnotation(annotation),
                            parameter
                                    .map(each -> each.getAnnotation(annotation))
                                    .orElse(null))
                    .flatMap(Stream::ofNullable)
                    .findFirst();
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(notARecord);
        }
    }
}
