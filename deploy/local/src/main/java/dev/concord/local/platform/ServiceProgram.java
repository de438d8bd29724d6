package dev.concord.local.platform;

import dev.concord.local.infrastructure.JavaCommand;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What to run of a service: its Boot jar as the build left it, or, once extracted, the same with its libraries beside it. */
final class ServiceProgram {

    private static final int HEAP_MEBIBYTES = 128;

    private final Service service;
    private final Path jar;
    private final Path extracted;

    ServiceProgram(Path home, Service service) {
        this.service = service;
        this.jar = service.jar(home);
        this.extracted = home.resolve("deploy/local/target/services").resolve(service.serviceName());
    }

    /** Returns the file to run. */
    Path file() {
        requireBuilt();
        var beside = extracted.resolve(jar.getFileName());
        return Files.exists(beside) ? beside : jar;
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
    }

    private void requireBuilt() {
        if (!Files.exists(jar)) {
            throw new StartFailed(jar + " is missing (expected: built by ./concord or `mvn package`)");
        }
    }
}
