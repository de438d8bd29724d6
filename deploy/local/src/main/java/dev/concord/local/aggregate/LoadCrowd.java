package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.local.recorded.CsvFile;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the files of recorded crowd work, line by line, into arrays of numbers. */
final class LoadCrowd {

    private static final int LINES_BETWEEN_SHOWS = 1 << 16;

    private final Meter meter;
    private final Names tasks = new Names();
    private final Names taskers = new Names();
    private final Cells cells = new Cells();
    private final AnswerCollector answers = new AnswerCollector();
    private int[] cellOf = new int[1024];

    private LoadCrowd(Meter meter) {
        this.meter = meter;
    }

    /**
     * Reads labels, and known answers if there are any.
     *
     * @param form told from the labels if absent
     * @throws IllegalArgumentException with file and line if one is not as it should be
     */
    static Crowd from(Path labels, Optional<Path> gold, Optional<LabelForm> form, Meter meter) throws IOException {
        return new LoadCrowd(meter).load(labels, gold, form);
    }

    private Crowd load(Path labels, Optional<Path> gold, Optional<LabelForm> wanted) throws IOException {
        readLabels(labels);
        var given = cells.texts().size();
        var distinct = DistinctAnswers.of(answers, cellOf);
        var form = wanted.orElseGet(() -> LabelForm.told(cells.texts()));
        var known = new int[tasks.size()];
        Arrays.fill(known, -1);
        if (gold.isPresent()) {
            readGold(gold.get(), known);
        }
        var read = cells.read(form);
        cells.requireFitting(form.kindOf(read), read);
        return new Crowd(
                form,
                form.kindOf(read.subList(0, given)),
                tasks,
                taskers,
                distinct.rows(),
                distinct.cells(),
                read,
                given,
                known,
                distinct.duplicates());
    }

    private void readLabels(Path file) throws IOException {
        var bytes = (double) Math.max(1, Files.size(file));
        var name = file.getFileName().toString();
        cells.from(name);
        try (var csv = CsvFile.open(file, List.of("task", "worker", "label"))) {
            while (csv.next()) {
                requireName(csv, 0, "task");
                requireName(csv, 1, "worker");
                answers.add(csv.number(0, tasks), csv.number(1, taskers));
                addCell(cells.number(csv, 2));
                if (answers.answers() % LINES_BETWEEN_SHOWS == 0) {
                    meter.show("reading " + name, csv.bytesRead() / bytes);
                }
            }
        }
        if (answers.answers() == 0) {
            throw new IllegalArgumentException(name + ": no labels (expected: at least one)");
        }
    }

    private static void requireName(CsvFile csv, int column, String name) {
        if (csv.isEmpty(column)) {
            throw csv.problem(name + ": nothing (expected: a name)");
        }
    }

    private void addCell(int cell) {
        if (answers.answers() > cellOf.length) {
            cellOf = Arrays.copyOf(cellOf, Math.addExact(cellOf.length, cellOf.length / 2));
        }
        cellOf[answers.answers() - 1] = cell;
    }

    /** Tasks that nobody labelled have no decision to be compared, and are passed over. */
    private void readGold(Path file, int[] known) throws IOException {
        cells.from(file.getFileName().toString());
        try (var csv = CsvFile.open(file, List.of("task", "label"))) {
            while (csv.next()) {
                var task = csv.find(0, tasks);
                if (task >= 0) {
                    known[task] = cells.number(csv, 1);
                }
            }
        }
    }
}
