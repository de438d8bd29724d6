package dev.concord.contracts.event;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** The samples under {@code samples/}: once committed they are never edited, so they hold us to additive changes. */
final class GoldenSamples {

    private GoldenSamples() {}

    static Stream<Sample> all() {
        return Arrays.stream(EventType.values()).flatMap(GoldenSamples::of);
    }

    static Stream<Sample> of(EventType type) {
        var folder = type.schema().replace("/schemas/", "/samples/").replace(".json", "");
        try {
            var resource = Objects.requireNonNull(GoldenSamples.class.getResource(folder), folder);
            try (var files = Files.list(Path.of(resource.toURI()))) {
                return files.sorted().map(file -> new Sample(type, file)).toList().stream();
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(folder, unreadable);
        }
    }

    record Sample(EventType type, Path file) {

        byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException unreadable) {
                throw new IllegalStateException(file.toString(), unreadable);
            }
        }

        @Override
        public String toString() {
            return type.typeName() + " " + file.getFileName();
        }
    }
}
