package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.local.platform.Surroundings;
import dev.concord.local.replay.GeneratedCrowd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a person gets who types {@code ./concord aggregate}. */
final class AggregateCommandTest {

    private static final int USAGE = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String labels = "";

    @BeforeEach
    void write() throws IOException {
        GeneratedCrowd.writeTo(folder);
        labels = folder.resolve("labels.csv").toString();
    }

    @Test
    void theLastLineOfTheOutputIsTheResult() {
        var agreed = folder.resolve("agreed.csv");

        assertThat(run("--labels", labels, "--gold", path("gold.csv"), "--out", agreed.toString()))
                .isZero();

        var line = new JsonMapper().readTree(text(out));
        assertThat(line.required("tasks").asInt()).isEqualTo(GeneratedCrowd.TASKS);
        assertThat(line.required("accuracy").asDouble()).isGreaterThan(0.9);
        assertThat(text(err)).contains("accuracy").contains("ms to load").doesNotContain("[###");
        assertThat(agreed).exists();
    }

    @Test
    void nothingButTheLabelsIsNeeded() throws IOException {
        assertThat(run("--labels", labels)).isZero();
        assertThat(listed()).containsExactlyInAnyOrder("labels.csv", "gold.csv");
    }

    @Test
    void argumentsThatMakeNoSenseAreAnsweredInASentence() {
        refused("--colour (expected: ", "--labels", labels, "--colour", "red");
        refused("aggregate (expected: --labels FILE)");
        refused("--kind: colour (expected one of: choice", "--labels", labels, "--kind", "colour");
        refused("--method: best (expected one of: concord", "--labels", labels, "--method", "best");
        refused("--iterations 0 (expected: a number from 1 up)", "--labels", labels, "--iterations", "0");
        refused("--controls (expected: with --gold FILE)", "--labels", labels, "--controls", "5");
        refused("--reliability (expected: with --gold FILE)", "--labels", labels, "--reliability", path("r.svg"));
        refused("fewer than the 80 tasks", "--labels", labels, "--gold", path("gold.csv"), "--controls", "80");
    }

    @Test
    void filesThatCannotBeReadOrWrittenAreNamed() throws IOException {
        refused("missing.csv (expected: a file that can be read)", "--labels", path("missing.csv"));
        refused("(expected: a file that can be read)", "--labels", folder.toString());
        refused("none.csv (expected: a file that can be read)", "--labels", labels, "--gold", path("none.csv"));
        refused(
                "--out " + path("no/a.csv") + " (expected: a file that can be written)",
                "--labels",
                labels,
                "--out",
                path("no/a.csv"));
        refused(
                "(expected: a file that can be written)",
                "--labels",
                labels,
                "--out",
                path("a.csv"),
                "--skills",
                folder.toString());
        assertThat(listed()).containsExactlyInAnyOrder("labels.csv", "gold.csv");
    }

    @Test
    void noFileIsWrittenOverAnother() {
        refused("--out " + labels + " (expected: another file than --labels)", "--labels", labels, "--out", labels);
        refused("(expected: another file than --out)", "--labels", labels, "--out", path("a"), "--skills", path("a"));
    }

    @Test
    void aBadLineLeavesTheOldResultInItsPlace() throws IOException {
        Files.writeString(folder.resolve("agreed.csv"), "old");
        Files.writeString(folder.resolve("labels.csv"), "task,worker,label\nt1,ann,x\nt2,bob\n");

        assertThat(run("--labels", labels, "--out", path("agreed.csv"))).isEqualTo(1);

        assertThat(text(err)).contains("concord: labels.csv line 3: 2 fields (expected: 3: task,worker,label)");
        assertThat(folder.resolve("agreed.csv")).hasContent("old");
        assertThat(listed()).containsExactlyInAnyOrder("labels.csv", "gold.csv", "agreed.csv");
    }

    private void refused(String sentence, String... words) {
        err.reset();

        assertThat(run(words)).as(text(err)).isEqualTo(USAGE);
        assertThat(text(err)).contains(sentence);
        assertThat(out.size()).isZero();
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of("aggregate"));
        all.addAll(List.of(words));
        var random = new SecureRandom();
        var clock = Clock.systemUTC();
        var setting = new Setting(folder, new Surroundings(clock, new TimeOrderedIds(clock, random), random), false);
        return new CommandLine(
                        setting,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> listed() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
