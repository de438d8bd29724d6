package dev.concord.task;

import static dev.concord.task.ReviewedWork.NO;
import static dev.concord.task.ReviewedWork.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.concord.contracts.event.AgreementState;
import dev.concord.testing.Backing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python example of docs/examples, as whoever follows docs/pipelines.md runs it. */
final class PythonPipelineIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String EXAMPLE = "../docs/examples/python/agreements.py";
    private static final String SELECT = """
            import sqlite3, sys
            for row in sqlite3.connect(sys.argv[1]).execute(
                    "select task, state, generation, number, confidence, label from agreements where task_id = ?",
                    sys.argv[2:]):
                print(*row)
            """;

    /** The system's own comes second: its packages are not those of one that stands before it. */
    private static final Optional<String> PYTHON = Stream.of("python3", "/usr/bin/python3")
            .filter(PythonPipelineIT::hasTheLibrary)
            .findFirst();

    @TempDir
    private Path folder;

    @Test
    void itKeepsTheLatestDecisionOfATask() throws Exception {
        assumeTrue(
                PYTHON.isPresent(),
                "NOT RUN: python3 with confluent_kafka is not there, so that the example in Python was not tried");
        var work = ReviewedWork.withoutReviews(1);
        work.decide(0, 1, AgreementState.AGREED, YES);

        var example = python(EXAMPLE, Backing.kafka(), database());
        try {
            awaitRow(work, "t0 agreed 1 1 0.75 {\"kind\": \"choice\", \"value\": \"1\"}");
            work.decide(0, 2, AgreementState.AGREED, NO);
            awaitRow(work, "t0 agreed 1 2 0.75 {\"kind\": \"choice\", \"value\": \"0\"}");
        } finally {
            example.destroyForcibly().waitFor();
        }
    }

    private void awaitRow(ReviewedWork work, String row) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rows(work.task(0).toString())).containsExactly(row));
    }

    private List<String> rows(String task) throws IOException {
        try (var out = python("-c", SELECT, database(), task).inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        }
    }

    private String database() {
        return folder.resolve("labels.db").toString();
    }

    private static boolean hasTheLibrary(String python) {
        try {
            return run(List.of(python, "-c", "import confluent_kafka")).waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Process python(String... arguments) throws IOException {
        return run(Stream.concat(PYTHON.stream(), Stream.of(arguments)).toList());
    }

    private static Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
