package dev.concord.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @throws IOException if a file cannot be read, or a line is not what it should be; the message names file and line
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

    /** Returns the columns in the order asked for, whatever their order in the file; others are passed over. */
    private static List<List<String>> rows(Path file, List<String> columns) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            var csv = new Csv(reader);
            var header = csv.read().orElse(List.of());
            var positions = new ArrayList<Integer>();
            for (var column : columns) {
                positions.add(position(file, header, column));
            }
            var rows = new ArrayList<List<String>>();
            var line = csv.line();
            for (var row = csv.read(); row.isPresent(); row = csv.read()) {
                rows.add(picked(file, line, row.get(), header, positions));
                line = csv.line();
            }
            return rows;
        }
    }

    private static int position(Path file, List<String> header, String column) throws IOException {
        var position = header.indexOf(column);
        if (position < 0) {
            throw new IOException(file + ", line 1: " + header + " (expected: a column \"" + column + "\")");
        }
        return position;
    }

    private static List<String> picked(
            Path file, long line, List<String> row, List<String> header, List<Integer> positions) throws IOException {
        if (row.size() != header.size()) {
            throw new IOException(
                    "%s, line %d: %d fields (expected: %d)".formatted(file, line, row.size(), header.size()));
        }
        return positions.stream().map(row::get).toList();
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

    private static ObjectNode object(Path file, long number, String line) throws IOException {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object && object.hasNonNull("task")) {
                return object;
            }
        } catch (JacksonException noJson) {
            throw new IOException(file + ", line " + number + ": " + noJson.getOriginalMessage(), noJson);
        }
        throw new IOException(file + ", line " + number + ": (expected: an object with a field \"task\")");
    }
}
