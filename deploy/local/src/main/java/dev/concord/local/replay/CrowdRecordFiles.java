package dev.concord.local.replay;

import dev.concord.local.recorded.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a folder of recorded work: {@code labels.csv}, and {@code gold.csv} and {@code tasks.jsonl} if they are there. */
final class CrowdRecordFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    CrowdRecordFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all of it.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a line is not what it should be; the message names file and line
     */
    CrowdRecord read() throws IOException {
        var labels = new ArrayList<RecordedLabel>();
        for (var row : rows(folder.resolve("labels.csv"), List.of("task", "worker", "label"))) {
            labels.add(new RecordedLabel(row.get(0), row.get(1), row.get(2)));
        }
        return new CrowdRecord(labels, gold(), data());
    }

    private Map<String, String> gold() throws IOException {
        var gold = new HashMap<String, String>();
        var file = folder.resolve("gold.csv");
        if (Files.exists(file)) {
            for (var row : rows(file, List.of("task", "label"))) {
                gold.put(row.get(0), row.get(1));
            }
        }
        return gold;
    }

    /** Returns the columns in the order asked for. */
    private static List<List<String>> rows(Path file, List<String> columns) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var csv = CsvFile.open(file, columns)) {
            while (csv.next()) {
                rows.add(IntStream.range(0, columns.size()).mapToObj(csv::text).toList());
            }
        }
        return rows;
    }

    private Map<String, JsonNode> data() throws IOException {
        var data = new HashMap<String, JsonNode>();
        var file = folder.resolve("tasks.jsonl");
        if (!Files.exists(file)) {
            return data;
        }
        try (var reader = Files.newBufferedReader(file)) {
            var number = 0L;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    var shown = object(file, number, line);
                    data.put(shown.required("task").asString(), shown.without("task"));
                }
            }
        }
        return data;
    }

    private static ObjectNode object(Path file, long number, String line) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object && object.hasNonNull("task")) {
                return object;
            }
        } catch (JacksonException noJson) {
            throw unreadable(file, number, noJson.getOriginalMessage());
        }
        throw unreadable(file, number, "no task (expected: an object with a field \"task\")");
    }

    private static IllegalArgumentException unreadable(Path file, long number, String problem) {
        return new IllegalArgumentException("%s line %d: %s".formatted(file.getFileName(), number, problem));
    }
}
