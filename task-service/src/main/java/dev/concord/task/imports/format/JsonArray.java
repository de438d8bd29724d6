package dev.concord.task.imports.format;

import java.io.IOException;
import java.util.Optional;

/** The elements of an array, cut out one by one. */
final class JsonArray implements Pieces {

    private final JsonScanner json;
    private long number;
    private boolean ended;

    JsonArray(JsonScanner json) {
        this.json = json;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        if (number == 0 && !ended) {
            json.take('[');
        }
        if (ended || json.takes(']')) {
            ended = true;
            return Optional.empty();
        }
        if (number > 0) {
            json.take(',');
        }
        return Optional.of(json.value(++number));
    }
}
