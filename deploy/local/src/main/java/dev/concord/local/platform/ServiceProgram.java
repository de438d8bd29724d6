package dev.concord.local.platform;

import dev.concord.local.infrastructure.JavaCommand;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** What to run of a service: its Boot jar as the build left it, or, once extracted, the same with its libraries beside it. */
final class ServiceProgram {

    private static final int HEAP_MEBIBYTES = 128;
    /** Beside an extracted program: what was in the jar. */
    private static final String ORIGIN = "extracted-from";

    private final Service service;
    private final Path jar;
    private final Path extracted;

    ServiceProgram(Path home, Service service) {
        this.service = service;
        this.jar = service.jar(home);
        this.extracted = home.resolve("deploy/local/target/services").resolve(service.serviceName());
    }

    /** Returns the file to run; what was extracted from another build is none. */
    Path file() throws IOException {
        requireBuilt();
        return isExtracted() ? extracted.resolve(jar.getFileName()) : jar;
    }

    /** A JVM starts faster from plain jars than from jars within a jar, and can cache only those. */
    void extract() throws IOException, InterruptedException {
        requireBuilt();
        var command = JavaCommand.withHeap(HEAP_MEBIBYTES)
                .with("-Djarmode=tools")
                .running(List.of("-jar", jar.toString(), "extract", "--force", "--destination", extracted.toString()));
        var exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new StartFailed(
                    "%s: extracting %s ended with %d (expected: 0)".formatted(service.serviceName(), jar, exitCode));
        }
        Files.writeString(extracted.resolve(ORIGIN), content());
    }

    private boolean isExtracted() throws IOException {
        var origin = extracted.resolve(ORIGIN);
        return Files.exists(origin) && Files.readString(origin).equals(content());
    }

    /** Tells the jar from those of other builds. Its times do not: a build that can be repeated writes always the same. */
    private String content() throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .collect(Collectors.joining("\n"));
        }
    }

    private void requireBuilt() {
        if (!Files.exists(jar)) {
            throw new StartFailed(jar + " is missing (expected: built by ./concord or `mvn package`)");
        }
    }
}
