package dev.concord.task.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The images of a COCO file, each named by its file and with its own fields as data. Annotations are in an array of their own,
 * behind the images or in front of them: if they are asked for, the file is read twice.
 */
final class CocoLines implements TaskLines {

    private final CocoMembers members;
    private final TaskRules rules;
    private final @Nullable SpooledBody spooled;
    private final @Nullable CocoAnnotations annotations;
    private long leftOut;

    private CocoLines(
            CocoMembers members,
            TaskRules rules,
            @Nullable SpooledBody spooled,
            @Nullable CocoAnnotations annotations) {
        this.members = members;
        this.rules = rules;
        this.spooled = spooled;
        this.annotations = annotations;
    }

    static CocoLines read(InputStream body, TaskRules rules) throws IOException {
        if (rules.annotations() == Annotations.LEFT_OUT) {
            return new CocoLines(members(body), rules, null, null);
        }
        var spooled = SpooledBody.of(body);
        try {
            var annotations = CocoAnnotations.in(members(spooled.fromStart()));
            return new CocoLines(members(spooled.fromStart()), rules, spooled, annotations);
        } catch (IOException | RuntimeException failed) {
            spooled.close();
            throw failed;
        }
    }

    @Override
    public Optional<TaskLine> next() throws IOException {
        for (var next = members.next(); next.isPresent(); next = members.next()) {
            switch (next.get().array()) {
                case CocoMembers.IMAGES -> {
                    return Optional.of(image(next.get().piece()));
                }
                case CocoMembers.ANNOTATIONS -> leftOut += annotations == null ? 1 : 0;
                default -> {} // categories say nothing of tasks
            }
        }
        return Optional.empty();
    }

    @Override
    public long annotationsLeftOut() {
        return leftOut;
    }

    @Override
    public void close() throws IOException {
        if (spooled != null) {
            spooled.close();
        }
    }

    private TaskLine image(Piece piece) {
        if (piece.tooLong()) {
            return piece.rejected(Piece.tooLongMessage());
        }
        try {
            var image = TaskJson.object(Piece.decode(piece.bytes()), "{\"id\": .., \"file_name\": ..}");
            var name = image.path("file_name").asString("");
            var marked = marked(CocoAnnotations.id(image, "id"));
            var task = rules.annotated(name, TaskJson.requireFinite(image), marked, List.of());
            return new TaskLine.Accepted(piece.number(), task);
        } catch (IllegalArgumentException wrong) {
            return piece.rejected(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * An image without annotations, in a file that has them, is one without objects: so COCO's own files are read, whose evaluation counts
     * whatever is found in such an image as an error. A file without the array, as those of COCO's test images, knows no answers; only a
     * model that brings it has still looked, and found nothing.
     */
    private @Nullable Marked marked(String image) {
        if (annotations == null) {
            return null;
        }
        var found = annotations.of(image, rules.labelKind());
        var wasLookedAt = annotations.areGiven() || rules.annotations() == Annotations.PREDICTION;
        return found == null && wasLookedAt
                ? MarkedImage.empty(rules.labelKind()).map(Marked::new).orElse(null)
                : found;
    }

    private static CocoMembers members(InputStream body) {
        return new CocoMembers(new JsonScanner(body));
    }
}
