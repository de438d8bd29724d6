package dev.concord.consensus.crowd;

import java.util.ArrayList;
import java.util.List;

/** Takes text of comma-separated values apart (RFC 4180): cells in quotes may contain commas, quotes and line ends. */
final class CsvRecords {

    private final List<List<String>> records = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoted;
    private char before = '\n';

    private CsvRecords() {}

    static List<List<String>> of(String text) {
        var reading = new CsvRecords();
        for (var place = 0; place < text.length(); place++) {
            reading.take(text.charAt(place));
        }
        if (!reading.cells.isEmpty() || !reading.cell.isEmpty()) {
            reading.endRecord();
        }
        return reading.records;
    }

    /** A doubled quote leaves the quotes and enters them again, which keeps the second one. */
    private void take(char letter) {
        if (letter == '"') {
            quoted = !quoted;
            if (quoted && before == '"') {
                cell.append('"');
            }
        } else if (quoted || (letter != ',' && letter != '\n' && letter != '\r')) {
            cell.append(letter);
        } else if (letter == ',') {
            endCell();
        } else if (letter == '\n') {
            endRecord();
        }
        before = letter;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRecord() {
        endCell();
        records.add(List.copyOf(cells));
        cells = new ArrayList<>();
    }
}
