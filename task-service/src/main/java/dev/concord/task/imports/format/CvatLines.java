package dev.concord.task.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The images of a file of "CVAT for images 1.1" (its manual, page formats/format-cvat), each named by its file. No document type
 * is read and no entity resolved (OWASP, XXE prevention), and no single tag may be large.
 */
final class CvatLines implements TaskLines {

    private final TagInput input;
    private final TaskRules rules;
    private @Nullable XMLStreamReader xml;
    private long number;
    private long leftOut;

    CvatLines(InputStream body, TaskRules rules) {
        this.input = new TagInput(body);
        this.rules = rules;
    }

    @Override
    public Optional<TaskLine> next() throws IOException {
        try {
            var reader = reader();
            while (reader.hasNext()) {
                input.beginTag();
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new UnreadableFile("DOCTYPE: found (expected: no document type)");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (reader.getLocalName().equals("track")) {
                            throw new UnreadableFile("track: found (expected: CVAT for images, not for video)");
                        }
                        if (reader.getLocalName().equals("image")) {
                            return Optional.of(image(reader));
                        }
                    }
                    default -> {} // what stands around the images
                }
            }
            return Optional.empty();
        } catch (XMLStreamException notXml) {
            throw unreadable(notXml);
        }
    }

    @Override
    public long annotationsLeftOut() {
        return leftOut;
    }

    private XMLStreamReader reader() throws XMLStreamException, UnreadableFile {
        var begun = xml == null ? begin() : xml;
        xml = begun;
        return begun;
    }

    private XMLStreamReader begin() throws XMLStreamException, UnreadableFile {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        var reader = factory.createXMLStreamReader(input);
        while (reader.hasNext() && !reader.isStartElement()) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new UnreadableFile("DOCTYPE: found (expected: no document type)");
            }
            reader.next();
        }
        if (!reader.isStartElement() || !reader.getLocalName().equals("annotations")) {
            throw new UnreadableFile("root: not annotations (expected: a file of CVAT for images 1.1)");
        }
        return reader;
    }

    private TaskLine image(XMLStreamReader reader) throws XMLStreamException {
        var image = CvatImage.read(reader, input, rules.annotations() != Annotations.LEFT_OUT);
        leftOut += image.leftOut();
        try {
            return new TaskLine.Accepted(++number, image.task(rules));
        } catch (IllegalArgumentException wrong) {
            return new TaskLine.Rejected(number, String.valueOf(wrong.getMessage()), image.name());
        }
    }

    /** What the body itself had against being read is behind what the reader says of it. */
    private static IOException unreadable(XMLStreamException notXml) {
        if (notXml.getNestedException() instanceof IOException own) {
            return own;
        }
        var place = notXml.getLocation();
        return new UnreadableFile("line %d, column %d: not XML (expected: a file of CVAT for images 1.1)"
                .formatted(place == null ? 0 : place.getLineNumber(), place == null ? 0 : place.getColumnNumber()));
    }
}
