package dev.concord.task.imports.format;

import java.io.IOException;
import java.util.Optional;

/** One JSON object in each piece; blank pieces are skipped. */
final class JsonLines implements TaskLines {

    private final Pieces pieces;
    private final TaskReader reader;

    JsonLines(Pieces pieces, TaskReader reader) {
        this.pieces = pieces;
        this.reader = reader;
    }

    @Override
    public Optional<TaskLine> next() throws IOException {
        var piece = pieces.next();
        while (piece.isPresent() && piece.get().isBlank()) {
            piece = pieces.next();
        }
        return piece.map(this::read);
    }

    @Override
    public long annotationsLeftOut() {
        return reader.annotationsLeftOut();
    }

    private TaskLine read(Piece piece) {
        if (piece.tooLong()) {
            return piece.rejected(Piece.tooLongMessage());
        }
        try {
            return new TaskLine.Accepted(piece.number(), reader.read(Piece.decode(piece.bytes())));
        } catch (IllegalArgumentException wrong) {
            return piece.rejected(String.valueOf(wrong.getMessage()));
        }
    }
}
