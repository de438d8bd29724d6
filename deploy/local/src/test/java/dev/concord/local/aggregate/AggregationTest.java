package dev.concord.local.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.measure.Measure;
import dev.concord.consensus.aggregation.measure.Scorecard;
import dev.concord.local.campaign.Progress;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.UnusableOption;
import dev.concord.local.replay.GeneratedCrowd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class AggregationTest {

    private static final long MILLI = 1_000_000;

    @TempDir
    private Path folder;

    private final List<String> steps = new ArrayList<>();

    @Test
    void labelsAndSkillsAreWrittenInTheOrderOfTheInput() throws IOException {
        labels("t2,\"ann, the first\",yes", "t1,bob,no", "t2,bob,yes", "t1,\"ann, the first\",no", "t2,bob,no");

        var line = run(options().build());

        assertThat(Files.readAllLines(folder.resolve("agreed.csv"))).first().isEqualTo("task,label,confidence,labels");
        assertThat(column("agreed.csv", 0)).containsExactly("t2", "t1");
        assertThat(column("agreed.csv", 1)).containsExactly("yes", "no");
        assertThat(column("agreed.csv", 3)).containsExactly("2", "2");
        assertThat(Files.readAllLines(folder.resolve("skills.csv")).getFirst())
                .isEqualTo("worker,labels,accuracy,skill");
        assertThat(Files.readAllLines(folder.resolve("skills.csv")).get(1))
                .startsWith("\"ann, the first\",2,")
                .contains("{\"\"kind\"\":\"\"choice\"\"");
        assertThat(line.duplicates()).isEqualTo(1);
        assertThat(steps).anyMatch(step -> step.contains("1 labels dropped"));
    }

    @Test
    void theResultLineIsTheSameInItsFile() throws IOException {
        labels("t1,ann,yes", "t1,bob,yes");

        var line = run(options().build());

        var json = new JsonMapper().readTree(Files.readString(folder.resolve("result.json")));
        assertThat(json.toString()).isEqualTo(line.json());
        assertThat(json.propertyNames())
                .contains("kind", "method", "tasks", "labels", "workers", "duplicates", "accuracy", "logLoss", "ece")
                .endsWith("iterations", "loadMillis", "estimateMillis", "writeMillis", "heapPeakBytes");
        assertThat(json.required("labels").asInt()).isEqualTo(2);
        assertThat(json.required("accuracy").isNull()).isTrue();
        assertThat(json.required("heapPeakBytes").asLong()).isPositive();
        assertThat(line.loadMillis()).isEqualTo(1);
    }

    @Test
    void knownAnswersAreMeasuredAndTheReliabilityIsDrawn() throws IOException {
        GeneratedCrowd.writeTo(folder);

        var line = run(options().withGold().build());

        assertThat(line.gold()).isEqualTo(GeneratedCrowd.TASKS);
        assertThat(line.duplicates()).isEqualTo(GeneratedCrowd.REPEATED);
        assertThat(line.measures().of(Measure.ACCURACY).orElseThrow()).isGreaterThan(0.9);
        assertThat(line.measures().of(Measure.LOG_LOSS)).isPresent();
        assertThat(line.measures().of(Measure.CALIBRATION_ERROR)).isPresent();
        assertThat(folder.resolve("reliability.svg")).content().contains("choice by concord: ECE");
    }

    @Test
    void controlTasksAreCertainAndNotMeasuredAndCorrectTheConfidence() throws IOException {
        GeneratedCrowd.writeTo(folder);

        var line = run(options().withGold().withControls(20).build());

        assertThat(line.controls()).isEqualTo(20);
        assertThat(line.gold()).isEqualTo(GeneratedCrowd.TASKS - 20);
        assertThat(line.temperature()).isNotNull();
        assertThat(column("agreed.csv", 2).stream().filter("1.0"::equals).count())
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void controlTasksOfAScaleWidenItsIntervals() throws IOException {
        var lines = new ArrayList<String>();
        var gold = new ArrayList<>(List.of("task,label"));
        for (var task = 0; task < 40; task++) {
            for (var worker = 0; worker < 4; worker++) {
                lines.add("t%d,w%d,%s".formatted(task, worker, task + 0.1 * worker));
            }
            gold.add("t%d,%d".formatted(task, task + 5));
        }
        labels(lines.toArray(String[]::new));
        Files.write(folder.resolve("gold.csv"), gold);

        var without = run(options().withGold().build());
        var with = run(options().withGold().withControls(10).build());

        assertThat(without.measures().of(Measure.COVERAGE).orElseThrow()).isLessThan(0.1);
        assertThat(with.measures().of(Measure.COVERAGE).orElseThrow()).isBetween(0.6, 0.95);
        assertThat(with.intervalFactor()).isGreaterThan(2);
        assertThat(with.measures().of(Measure.MEAN_ABSOLUTE_ERROR).orElseThrow())
                .isCloseTo(4.85, within(0.2));
    }

    @Test
    void preferencesAreMeasuredByTheirPairs() throws IOException {
        labels("t1,ann,a>b>c", "t1,bob,a>b>c", "t1,cid,c>b>a", "t2,ann,d>e>f", "t2,bob,d>f>e", "t2,cid,d>e>f");
        Files.write(folder.resolve("gold.csv"), List.of("task,label", "t1,a>b>c", "t2,e>d>f"));

        var line = run(options().withForm(LabelForm.PREFERENCE).withGold().build());

        assertThat(Files.readString(folder.resolve("agreed.csv")))
                .contains("[\"\"a\"\",\"\"b\"\",\"\"c\"\"]")
                .contains("[\"\"d\"\",\"\"e\"\",\"\"f\"\"]");
        assertThat(line.measures().of(Measure.ACCURACY)).hasValue(0.5);
        assertThat(line.measures().of(Measure.PAIR_ACCURACY).orElseThrow()).isCloseTo(5 / 6.0, within(1e-12));
    }

    @Test
    void optionsOfPreferencesAreRankedWithTheirIntervals() throws IOException {
        var lines = new ArrayList<String>();
        for (var worker = 0; worker < 4; worker++) {
            lines.add("t1,w%d,a>c".formatted(worker));
            lines.add("t2,w%d,\"b, old>a\"".formatted(worker));
            lines.add("t3,w%d,%s".formatted(worker, worker == 0 ? "\"c>b, old\"" : "\"b, old>c\""));
        }
        labels(lines.toArray(String[]::new));

        run(options().withForm(LabelForm.PREFERENCE).build(), withRanking());

        var ranking = Files.readAllLines(folder.resolve("ranking.csv")).stream()
                .map(AggregationTest::cells)
                .toList();
        assertThat(ranking.getFirst()).containsExactly("option", "score", "low", "high");
        assertThat(ranking.stream().skip(1).map(List::getFirst)).containsExactly("b, old", "a", "c");
        assertThat(ranking.stream().skip(1)).allSatisfy(row -> {
            assertThat(number(row, 2)).isLessThan(number(row, 1));
            assertThat(number(row, 3)).isGreaterThan(number(row, 1));
        });
        assertThat(ranking.stream().skip(1).mapToDouble(row -> number(row, 1)).sum())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void onlyPreferencesAreRankedWhetherTheirKindIsNamedOrTold() throws IOException {
        labels("t1,ann,yes", "t1,bob,no");

        for (var asked : List.of(options(), options().withForm(LabelForm.CHOICE))) {
            assertThatThrownBy(() -> run(asked.build(), withRanking()))
                    .isInstanceOf(UnusableOption.class)
                    .hasMessage("--ranking: labels of kind choice (expected: preference)");
        }
        assertThat(folder.resolve("ranking.csv")).doesNotExist();
    }

    @Test
    void regionsAreMeasuredByOverlap() throws IOException {
        var box = "\"[{\"\"class\"\":\"\"car\"\",\"\"x\"\":10,\"\"y\"\":10,\"\"width\"\":100,\"\"height\"\":50}]\"";
        labels("t1,ann," + box, "t1,bob," + box, "t2,ann,[]", "t2,bob,[]");
        Files.write(folder.resolve("gold.csv"), List.of("task,label", "t1," + box, "t2," + box));

        var line = run(options().withForm(LabelForm.BOXES).withGold().build());

        assertThat(line.measures().of(Measure.PRECISION)).hasValue(1);
        assertThat(line.measures().of(Measure.RECALL)).hasValue(0.5);
        assertThat(line.measures().of(Measure.MEAN_IOU)).hasValue(1);
    }

    @Test
    void aKnownClassThatNobodyGaveIsNeverDecidedAndCountsAsWrong() throws IOException {
        labels("t1,ann,yes", "t1,bob,yes", "t2,ann,no", "t2,bob,no", "t3,ann,no", "t3,bob,no");
        var without = run(options().build());
        var agreed = Files.readAllLines(folder.resolve("agreed.csv"));
        Files.write(folder.resolve("gold.csv"), List.of("task,label", "t1,yes", "t2,no", "t3,unclear"));

        var measures = run(options().withGold().build()).measures();

        assertThat(without.measures().of(Measure.ACCURACY)).isEmpty();
        assertThat(folder.resolve("agreed.csv")).hasContent(String.join("\n", agreed));
        assertThat(measures.of(Measure.ACCURACY).orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
        // Of yes 1, of no 2/3, of unclear 0.
        assertThat(measures.of(Measure.MACRO_F1).orElseThrow()).isCloseTo(5 / 9.0, within(1e-9));
        assertThat(measures.of(Measure.LOG_LOSS).orElseThrow())
                .isBetween(-Math.log(Scorecard.LEAST_PROBABILITY) / 3, -Math.log(Scorecard.LEAST_PROBABILITY));
    }

    @Test
    void aControlTaskTeachesAClassThatNobodyGave() throws IOException {
        labels("t1,ann,yes", "t1,bob,yes", "t2,ann,no", "t2,bob,no");
        Files.write(folder.resolve("gold.csv"), List.of("task,label", "t1,unclear", "t2,unclear"));

        run(options().withGold().withControls(1).build());

        assertThat(column("agreed.csv", 1)).containsOnlyOnce("unclear");
    }

    @Test
    void oneWorkerOneLabelOneClassAreAggregatedToo() throws IOException {
        labels("t1,ann,yes");

        run(options().build());

        assertThat(column("agreed.csv", 1)).containsExactly("yes");
    }

    @Test
    void theSameFilesGiveTheSameResults() throws IOException {
        GeneratedCrowd.writeTo(folder);
        run(options().withGold().withControls(10).build());
        var agreed = Files.readString(folder.resolve("agreed.csv"));
        var skills = Files.readString(folder.resolve("skills.csv"));

        run(options().withGold().withControls(10).build());

        assertThat(folder.resolve("agreed.csv")).hasContent(agreed);
        assertThat(folder.resolve("skills.csv")).hasContent(skills);
    }

    @Test
    void aMethodThatTheKindDoesNotHaveIsNamedWithThoseItHas() throws IOException {
        labels("t1,ann,yes", "t1,bob,no");

        assertThatThrownBy(() -> run(options().withMethod("best").build()))
                .isInstanceOf(UnusableOption.class)
                .hasMessageStartingWith("--method: best (expected one of: concord, ")
                .hasMessageEndingWith("for choice)");
        assertThatThrownBy(() -> run(options()
                        .withForm(LabelForm.TEXT)
                        .withMethod("majority")
                        .build()))
                .hasMessage("--method: majority (expected one of: concord, for text)");
        assertThat(folder.resolve("agreed.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"concord", "majority", "wawa", "one-coin", "dawid-skene", "glad", "mace"})
    void everyMethodOfChoicesAggregatesThem(String method) throws IOException {
        GeneratedCrowd.writeTo(folder);

        var line = run(options().withGold().withMethod(method).withControls(20).build());

        assertThat(line.method()).isEqualTo(method);
        assertThat(line.measures().of(Measure.ACCURACY).orElseThrow()).isGreaterThan(0.9);
        assertThat(column("agreed.csv", 2))
                .allSatisfy(
                        confidence -> assertThat(Double.parseDouble(confidence)).isBetween(0.0, 1.0));
    }

    @Test
    void methodsThatIterateDoSoAsOftenAsTheyAreTold() throws IOException {
        GeneratedCrowd.writeTo(folder);

        var line = run(options().withMethod("dawid-skene").withIterations(2).build());

        assertThat(line.iterations()).isEqualTo(2);
    }

    @Test
    void methodsThatDoNotIterateCannotBeTold() throws IOException {
        labels("t1,ann,yes", "t1,bob,no");

        assertThatThrownBy(() ->
                        run(options().withMethod("majority").withIterations(2).build()))
                .isInstanceOf(UnusableOption.class)
                .hasMessage("--iterations: 2 (expected: none, for majority ends by itself)");
    }

    private AggregateLine run(AggregateOptions options) throws IOException {
        return run(options, Optional.empty());
    }

    private Optional<PendingFile> withRanking() throws IOException {
        return Optional.of(PendingFile.at(folder.resolve("ranking.csv")));
    }

    private AggregateLine run(AggregateOptions options, Optional<PendingFile> ranking) throws IOException {
        var clock = new AtomicLong();
        try (var outputs = new Outputs(
                Optional.of(PendingFile.at(folder.resolve("agreed.csv"))),
                Optional.of(PendingFile.at(folder.resolve("skills.csv"))),
                ranking,
                Optional.of(PendingFile.at(folder.resolve("result.json"))),
                Optional.of(PendingFile.at(folder.resolve("reliability.svg"))))) {
            return new Aggregation(new Remembered(), (_, _) -> {}, () -> clock.addAndGet(MILLI)).run(options, outputs);
        }
    }

    private Options options() {
        return new Options(folder);
    }

    private void labels(String... lines) throws IOException {
        var all = new ArrayList<>(List.of("task,worker,label"));
        all.addAll(List.of(lines));
        Files.write(folder.resolve("labels.csv"), all);
    }

    /** Splits at plain commas: good enough for the columns that are looked at. */
    private List<String> column(String file, int column) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .toList();
    }

    /** Splits at commas outside of quotes. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }

    private final class Remembered implements Progress {

        @Override
        public void step(String what) {
            steps.add(what);
        }

        @Override
        public void update(String what) {}
    }

    private static final class Options {

        private final Path folder;
        private Optional<Path> gold = Optional.empty();
        private Optional<LabelForm> form = Optional.empty();
        private String method = AggregateOptions.USUAL_METHOD;
        private Optional<Integer> iterations = Optional.empty();
        private int controls;

        Options(Path folder) {
            this.folder = folder;
        }

        Options withGold() {
            gold = Optional.of(folder.resolve("gold.csv"));
            return this;
        }

        Options withForm(LabelForm named) {
            form = Optional.of(named);
            return this;
        }

        Options withMethod(String name) {
            method = name;
            return this;
        }

        Options withIterations(int most) {
            iterations = Optional.of(most);
            return this;
        }

        Options withControls(int count) {
            controls = count;
            return this;
        }

        AggregateOptions build() {
            return new AggregateOptions(folder.resolve("labels.csv"), gold, form, method, iterations, controls, 1);
        }
    }
}
