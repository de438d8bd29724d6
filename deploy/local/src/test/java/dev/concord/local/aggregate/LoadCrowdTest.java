package dev.concord.local.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.local.recorded.LabelForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadCrowdTest {

    @TempDir
    private Path folder;

    @Test
    void answersStandByTaskInTheOrderInWhichTheyCame() throws IOException {
        var crowd = load("t2,ann,x", "t1,ann,y", "t2,bob,y", "t1,bob,x");

        assertThat(names(crowd)).containsExactly("t2", "t1");
        assertThat(answers(crowd, 0)).containsExactly("ann x", "bob y");
        assertThat(answers(crowd, 1)).containsExactly("ann y", "bob x");
        assertThat(crowd.kind()).isEqualTo(new ChoiceKind(List.of("x", "y")));
        assertThat(crowd.labelsByTasker()).containsExactly(2, 2);
    }

    @Test
    void ofATaskersLabelsOfOneTaskTheFirstCounts() throws IOException {
        var crowd = load("t1,ann,x", "t2,ann,x", "t1,bob,x", "t1,ann,y", "t1,ann,y", "t2,bob,y");

        assertThat(crowd.duplicates()).isEqualTo(2);
        assertThat(answers(crowd, 0)).containsExactly("ann x", "bob x");
        assertThat(answers(crowd, 1)).containsExactly("ann x", "bob y");
    }

    @Test
    void manyAnswersInAnyOrderLoseOnlyRepetitions() throws IOException {
        var seed = 20_260_207L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var lines = new String[5000];
        var pairs = new HashSet<String>();
        for (var line = 0; line < lines.length; line++) {
            var pair = "t%d,w%d".formatted(random.nextInt(200), random.nextInt(40));
            pairs.add(pair);
            lines[line] = pair + "," + random.nextInt(4);
        }

        var crowd = load(lines);

        assertThat(crowd.rows().answers()).isEqualTo(pairs.size());
        assertThat(crowd.duplicates()).isEqualTo(lines.length - pairs.size());
        for (var task = 0; task < crowd.tasks().size(); task++) {
            var taskers = answers(crowd, task).stream()
                    .map(answer -> answer.split(" ", -1)[0])
                    .toList();
            assertThat(taskers).doesNotHaveDuplicates();
        }
    }

    @Test
    void knownAnswersAreOfTasksThatWereLabelledAndTeachNoClasses() throws IOException {
        write("gold.csv", "task,label", "t2,z", "never-labelled,q");

        var crowd = load(Optional.empty(), "t1,ann,x", "t2,ann,y");

        assertThat(crowd.knownTasks()).containsExactly(1);
        assertThat(crowd.known(1)).contains(new Choice("z"));
        assertThat(crowd.known(0)).isEmpty();
        assertThat(crowd.kind()).isEqualTo(new ChoiceKind(List.of("x", "y")));
    }

    @Test
    void theAnswersOfControlTasksAddTheirClasses() throws IOException {
        write("gold.csv", "task,label", "t1,z", "t2,w");

        var crowd = load("t1,ann,x", "t2,ann,y");

        assertThat(crowd.told(Map.of(0, new Choice("z"))).kind()).isEqualTo(new ChoiceKind(List.of("x", "y", "z")));
        assertThat(crowd.told(Map.of(0, new Choice("y")))).isSameAs(crowd);
    }

    @Test
    void knownNumbersWidenNoScaleUnlessTheyAreOfControlTasks() throws IOException {
        write("gold.csv", "task,label", "t1,900");

        var crowd = load("t1,ann,-1", "t2,ann,8.5");

        assertThat(crowd.kind()).isEqualTo(new ScaleKind(-1, 9, 1));
        assertThat(crowd.told(Map.of(0, new Scale(900))).kind()).isEqualTo(new ScaleKind(-1, 900, 901 * 0.1));
    }

    @Test
    void theFormIsToldFromTheLabelsUnlessItIsNamed() throws IOException {
        assertThat(load("t1,ann,-1", "t1,bob,12.5").kind()).isInstanceOf(ScaleKind.class);
        assertThat(load(Optional.of(LabelForm.CHOICE), "t1,ann,-1", "t1,bob,12.5")
                        .kind())
                .isEqualTo(new ChoiceKind(List.of("-1", "12.5")));
    }

    @Test
    void aBadLineIsNamed() {
        assertThatThrownBy(() -> load("t1,ann,x", "t2,bob"))
                .hasMessage("labels.csv line 3: 2 fields (expected: 3: task,worker,label)");
        assertThatThrownBy(() -> load("t1,ann,x", ",bob,x"))
                .hasMessage("labels.csv line 3: task: nothing (expected: a name)");
        assertThatThrownBy(() -> load("t1,,x")).hasMessage("labels.csv line 2: worker: nothing (expected: a name)");
        assertThatThrownBy(() -> load(Optional.of(LabelForm.SCALE), "t1,ann,1", "t2,ann,blue", "t3,ann,blue"))
                .hasMessage("labels.csv line 3: label: \"blue\" (expected: a number)");
        assertThatThrownBy(() -> load(Optional.of(LabelForm.PREFERENCE), "t1,ann,a>b", "t2,ann,a>b>c"))
                .hasMessageStartingWith("labels.csv line 3: label.ranking: 3 options (expected: 2");
        assertThatThrownBy(() -> load()).hasMessage("labels.csv: no labels (expected: at least one)");
    }

    @Test
    void aBadLineOfTheKnownAnswersIsNamedWithItsFile() throws IOException {
        write("gold.csv", "task,label", "t1,1", "t2,two");

        assertThatThrownBy(() -> load(Optional.of(LabelForm.SCALE), "t1,ann,1", "t2,ann,2"))
                .hasMessage("gold.csv line 3: label: \"two\" (expected: a number)");
    }

    private Crowd load(String... lines) throws IOException {
        return load(Optional.empty(), lines);
    }

    private Crowd load(Optional<LabelForm> form, String... lines) throws IOException {
        write("labels.csv", "task,worker,label", lines);
        var gold = Optional.of(folder.resolve("gold.csv")).filter(Files::exists);
        return LoadCrowd.from(folder.resolve("labels.csv"), gold, form, (_, _) -> {});
    }

    private void write(String file, String header, String... lines) throws IOException {
        var all = new ArrayList<>(List.of(header));
        all.addAll(List.of(lines));
        Files.write(folder.resolve(file), all);
    }

    private static List<String> names(Crowd crowd) {
        return IntStream.range(0, crowd.tasks().size())
                .mapToObj(crowd.tasks()::text)
                .toList();
    }

    private static List<String> answers(Crowd crowd, int task) {
        var rows = crowd.rows();
        return IntStream.range(rows.first(task), rows.first(task + 1))
                .mapToObj(answer -> crowd.taskers().text(rows.tasker(answer)) + " " + value(crowd.label(answer)))
                .toList();
    }

    private static String value(Label label) {
        return label instanceof Choice(var value) ? value : label.toString();
    }
}
