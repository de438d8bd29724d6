package dev.concord.task.imports.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements of the arrays of a COCO file, whatever their order; everything else in it is passed over. */
final class CocoMembers {

    static final String IMAGES = "images";
    static final String ANNOTATIONS = "annotations";
    static final String CATEGORIES = "categories";

    private final JsonScanner json;
    private @Nullable Member array;
    private boolean begun;
    private boolean hasImages;
    private boolean hasAnnotations;

    CocoMembers(JsonScanner json) {
        this.json = json;
    }

    /**
     * Reads the next element; empty at the end of the file.
     *
     * @throws UnreadableFile if the file is not an object with images
     */
    Optional<Element> next() throws IOException {
        while (true) {
            var current = array == null ? nextArray() : array;
            if (current == null) {
                return Optional.empty();
            }
            var element = current.elements().next();
            if (element.isPresent()) {
                array = current;
                return Optional.of(new Element(current.name(), element.get()));
            }
            array = null;
        }
    }

    /** Returns whether there was an array of annotations so far, perhaps an empty one. */
    boolean hasAnnotations() {
        return hasAnnotations;
    }

    private @Nullable Member nextArray() throws IOException {
        while (nextMember()) {
            var name = new String(json.value(1).bytes(), StandardCharsets.UTF_8).strip();
            json.take(':');
            for (var known : List.of(IMAGES, ANNOTATIONS, CATEGORIES)) {
                if (name.equals('"' + known + '"')) {
                    hasImages = hasImages || known.equals(IMAGES);
                    hasAnnotations = hasAnnotations || known.equals(ANNOTATIONS);
                    return new Member(known, new JsonArray(json));
                }
            }
            json.value(1);
        }
        return null;
    }

    private boolean nextMember() throws IOException {
        if (!begun) {
            json.take('{');
        }
        if (json.takes('}')) {
            json.takeEnd();
            requireImages();
            return false;
        }
        if (begun) {
            json.take(',');
        }
        begun = true;
        return true;
    }

    private void requireImages() throws UnreadableFile {
        if (!hasImages) {
            throw new UnreadableFile("images: missing (expected: an array, as in a COCO file)");
        }
    }

    /** An element of one of the arrays. */
    record Element(String array, Piece piece) {}

    private record Member(String name, JsonArray elements) {}
}
