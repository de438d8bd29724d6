package dev.concord.local.aggregate;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.local.recorded.CsvFile;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.Names;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The distinct cells with labels, each read once however often it occurs, and the line where each was first seen. */
final class Cells {

    private static final int FIRST_CAPACITY = 64;

    private final Names names = new Names();
    /** The file that a cell was first seen in, by the number of the file's first new cell. */
    private final TreeMap<Integer, String> files = new TreeMap<>();

    private long[] lines = new long[FIRST_CAPACITY];

    /** Says which file the next cells come from. */
    void from(String file) {
        files.put(names.size(), file);
    }

    /** Returns the number of the cell in this line. */
    int number(CsvFile file, int column) {
        var before = names.size();
        var number = file.number(column, names);
        if (number == before) {
            if (number == lines.length) {
                lines = Arrays.copyOf(lines, 2 * number);
            }
            lines[number] = file.line();
        }
        return number;
    }

    /** Returns the cells as they stand in the file. */
    List<String> texts() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return names.text(index);
            }

            @Override
            public int size() {
                return names.size();
            }
        };
    }

    /**
     * Reads all of them.
     *
     * @throws IllegalArgumentException with file and line if one is no label of the form
     */
    List<Label> read(LabelForm form) {
        var labels = new Label[names.size()];
        for (var cell = 0; cell < labels.length; cell++) {
            try {
                labels[cell] = form.read(names.text(cell));
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(place(cell) + unreadable.getMessage(), unreadable);
            }
        }
        return List.of(labels);
    }

    /**
     * Checks all of them.
     *
     * @throws IllegalArgumentException with file and line if a label does not fit the kind
     */
    void requireFitting(LabelKind kind, List<Label> labels) {
        for (var cell = 0; cell < labels.size(); cell++) {
            var where = cell;
            kind.problemWith(labels.get(cell)).ifPresent(problem -> {
                throw new IllegalArgumentException(place(where) + problem);
            });
        }
    }

    private String place(int cell) {
        return "%s line %d: ".formatted(files.floorEntry(cell).getValue(), lines[cell]);
    }
}
