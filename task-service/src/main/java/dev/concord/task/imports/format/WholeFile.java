package dev.concord.task.imports.format;

import java.io.IOException;
import java.util.Optional;

/** An array that is all of the file: what comes behind it makes the file unreadable. */
final class WholeFile implements Pieces {

    private final JsonScanner json;
    private final JsonArray array;

    WholeFile(JsonScanner json) {
        this.json = json;
        this.array = new JsonArray(json);
    }

    @Override
    public Optional<Piece> next() throws IOException {
        var piece = array.next();
        if (piece.isEmpty()) {
            json.takeEnd();
        }
        return piece;
    }
}
