package dev.concord.testing.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** What answers at a route. */
record Handler(String verb, String path, Method method) {

    String route() {
        return verb.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** Returns the handlers of a controller, one for each method and path. */
    static Stream<Handler> of(Class<?> controller) {
        var above = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class))
                .map(RequestMapping::path)
                .filter(paths -> paths.length > 0)
                .orElse(new String[] {""});
        return Arrays.stream(controller.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                        .flatMap(mapping -> of(method, above, mapping)));
    }

    private static Stream<Handler> of(Method method, String[] above, RequestMapping mapping) {
        var below = mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
        return Arrays.stream(above)
                .flatMap(start -> below.stream().map(end -> start + end))
                .flatMap(path -> Arrays.stream(mapping.method())
                        .map(verb -> new Handler(verb.name().toLowerCase(Locale.ROOT), path, method)));
    }

    /** Returns what it reads the body as; nothing if it reads none, or reads it by itself. */
    Optional<AnnotatedType> reads() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getAnnotatedType())
                .findFirst();
    }

    /** Returns what it answers with, as far as its signature says so. */
    Optional<AnnotatedType> writes() {
        var type = method.getAnnotatedReturnType();
        var body = Comparison.raw(type.getType()) == ResponseEntity.class
                ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0]
                : type;
        return Optional.of(body).filter(each -> each.getType() != void.class && each.getType() != Void.class);
    }
}
