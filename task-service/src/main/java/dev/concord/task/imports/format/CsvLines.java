package dev.concord.task.imports.format;

import dev.concord.task.imports.format.CsvRecords.CsvRecord;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A header, then one record for each task: the column {@code name} or {@code task} is its name, the others its data. A column {@code
 * label} is never data, as in lines of JSON; but a text in it says nothing of its kind, so it is only counted and left out. An export
 * of agreements is refused, since other columns of it would give answers away.
 */
final class CsvLines implements TaskLines {

    private static final int MAX_COLUMNS = 200;
    private static final Set<String> NAME_COLUMNS = Set.of("name", "task");
    private static final String LABEL = "label";

    private final CsvRecords records;
    private final TaskRules rules;
    private @Nullable Header header;
    private long leftOut;

    CsvLines(CsvRecords records, TaskRules rules) {
        this.records = records;
        this.rules = rules;
    }

    @Override
    public Optional<TaskLine> next() throws IOException {
        if (header == null) {
            var first = records.next();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            header = Header.of(first.get());
            requireNoAnswersAskedFor(header);
        }
        var columns = header;
        return records.next().map(found -> read(columns, found));
    }

    @Override
    public long annotationsLeftOut() {
        return leftOut;
    }

    private void requireNoAnswersAskedFor(Header header) throws UnreadableFile {
        if (header.columns().contains(LABEL) && rules.annotations() != Annotations.LEFT_OUT) {
            throw new UnreadableFile(
                    "header: a column label (expected: none, answers come as JSON, Label Studio, COCO or CVAT)");
        }
    }

    private TaskLine read(Header header, CsvRecord found) {
        return switch (found) {
            case CsvRecord.Malformed malformed -> malformed.first().rejected(malformed.message());
            case CsvRecord.Fields fields -> task(header, fields);
        };
    }

    private TaskLine task(Header header, CsvRecord.Fields fields) {
        try {
            var task = header.task(fields.values(), rules);
            leftOut += header.hasLabel(fields.values()) ? 1 : 0;
            return new TaskLine.Accepted(fields.first().number(), task);
        } catch (IllegalArgumentException wrong) {
            return fields.first().rejected(String.valueOf(wrong.getMessage()));
        }
    }

    /** The names of the columns, and which of them names the task. */
    private record Header(List<String> columns, int nameColumn) {

        static Header of(CsvRecord first) throws UnreadableFile {
            return switch (first) {
                case CsvRecord.Malformed malformed ->
                    throw new UnreadableFile("header, line " + malformed.first().number() + ": " + malformed.message());
                case CsvRecord.Fields fields -> of(fields.values());
            };
        }

        private static Header of(List<String> columns) throws UnreadableFile {
            if (columns.size() > MAX_COLUMNS) {
                throw new UnreadableFile("header: " + columns.size() + " columns (expected: at most 200)");
            }
            if (new HashSet<>(columns).size() < columns.size()) {
                throw new UnreadableFile("header: " + columns + " (expected: no column twice)");
            }
            if (AgreementLine.has(columns)) {
                throw new UnreadableFile(
                        "header: " + columns
                                + " (expected: what taskers are shown; this is an export of answers, of which jsonl can be imported)");
            }
            var names = columns.stream().filter(NAME_COLUMNS::contains).toList();
            if (names.size() != 1) {
                throw new UnreadableFile("header: " + columns + " (expected: one column called name or task)");
            }
            return new Header(columns, columns.indexOf(names.getFirst()));
        }

        NewTask task(List<String> values, TaskRules rules) {
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "line: " + values.size() + " fields (expected: " + columns.size() + ", as in the header)");
            }
            var data = TaskJson.newObject();
            for (var column = 0; column < columns.size(); column++) {
                if (column != nameColumn && !columns.get(column).equals(LABEL)) {
                    data.put(columns.get(column), values.get(column));
                }
            }
            return rules.task(values.get(nameColumn), data, null);
        }

        boolean hasLabel(List<String> values) {
            var column = columns.indexOf(LABEL);
            return column >= 0 && !values.get(column).isEmpty();
        }
    }
}
