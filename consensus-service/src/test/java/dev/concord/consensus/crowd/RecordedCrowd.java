package dev.concord.consensus.crowd;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/** Recorded crowd work beside the project; a test that needs it is skipped, and says so, where it is not there. */
final class RecordedCrowd {

    private static final Path RECORDINGS = Path.of("..", "..", "shared", "data");

    private RecordedCrowd() {}

    static Crowd choices(String name) {
        var labels = lines(name, "labels.csv");
        var classes = labels.stream().map(cells -> cells[2]).distinct().sorted().toList();
        return crowd(name, new ChoiceKind(classes), Choice::new);
    }

    static Crowd scale(String name, ScaleKind kind) {
        return crowd(name, kind, text -> new Scale(Double.parseDouble(text)));
    }

    private static Crowd crowd(String name, LabelKind kind, Function<String, Label> read) {
        var tasks = new HashMap<String, Integer>();
        var taskers = new HashMap<String, Integer>();
        var given = new ArrayList<Crowd.Given>();
        for (var cells : lines(name, "labels.csv")) {
            given.add(new Crowd.Given(number(tasks, cells[0]), number(taskers, cells[1]), read.apply(cells[2])));
        }
        var truth = new HashMap<Integer, Label>();
        for (var cells : lines(name, "gold.csv")) {
            var task = tasks.get(cells[0]);
            if (task != null) {
                truth.put(task, read.apply(cells[1]));
            }
        }
        return new Crowd(kind, tasks.size(), given, truth);
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.computeIfAbsent(name, _ -> numbers.size());
    }

    private static List<String[]> lines(String name, String file) {
        var path = RECORDINGS.resolve(name).resolve(file);
        if (!Files.exists(path)) {
            System.out.println("skipped: no recorded crowd work at " + path);
        }
        Assumptions.assumeTrue(Files.exists(path), () -> "no recorded crowd work at " + path);
        try (var lines = Files.lines(path)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
