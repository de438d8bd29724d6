package dev.concord.consensus.aggregation.packed;

import java.util.List;

/** How names are written of which most are known: by one more than their place, those that are not as text after a zero. */
final class NameBytes {

    private final List<String> known;

    NameBytes(List<String> known) {
        this.known = known;
    }

    boolean know(String name) {
        return known.contains(name);
    }

    int place(String name) {
        return known.indexOf(name);
    }

    String name(int place) {
        return known.get(place);
    }

    void write(String name, ByteWriter writer) {
        var place = known.indexOf(name);
        writer.count(place + 1);
        if (place < 0) {
            writer.text(name);
        }
    }

    String read(ByteReader reader) {
        var place = reader.count();
        return place == 0 ? reader.text() : known.get(place - 1);
    }
}
