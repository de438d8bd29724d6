package dev.concord.consensus.crowd;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Speech that was read aloud and transcribed by a crowd; a test that needs it is skipped, and says so, where it is not there. */
final class RecordedSpeech {

    private static final Path RECORDINGS = Path.of("..", "..", "shared", "data", "speech");

    private RecordedSpeech() {}

    static Crowd crowd() {
        var tasks = new HashMap<String, Integer>();
        var taskers = new HashMap<String, Integer>();
        var given = new ArrayList<Crowd.Given>();
        for (var cells : records("labels.csv")) {
            given.add(new Crowd.Given(
                    number(tasks, cells.get(0)), number(taskers, cells.get(1)), new Transcript(cells.get(2))));
        }
        var truth = new HashMap<Integer, Label>();
        for (var cells : records("gold.csv")) {
            truth.put(number(tasks, cells.get(0)), new Transcript(cells.get(1)));
        }
        return new Crowd(new TranscriptKind(10_000), tasks.size(), given, truth);
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.computeIfAbsent(name, _ -> numbers.size());
    }

    private static List<List<String>> records(String file) {
        var path = RECORDINGS.resolve(file);
        if (!Files.exists(path)) {
            System.out.println("skipped: no recorded crowd work at " + path);
        }
        Assumptions.assumeTrue(Files.exists(path), () -> "no recorded crowd work at " + path);
        try {
            var records = CsvRecords.of(Files.readString(path));
            return records.subList(1, records.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
