package dev.concord.task.export.vision;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML 1.0 as it is streamed. Characters that XML has no place for become U+FFFD. */
final class Xml implements Closeable {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Pattern NO_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter writer;

    /** Begins a document; the target stays open. */
    Xml(OutputStream target) throws IOException {
        try {
            this.writer = FACTORY.createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /** Opens an element, with what stands in it following. */
    void open(String name, Map<String, String> attributes) throws IOException {
        try {
            writer.writeStartElement(name);
            for (var attribute : attributes.entrySet()) {
                writer.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
            }
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    void open(String name) throws IOException {
        open(name, Map.of());
    }

    /** Closes the element that was opened last. */
    void shut() throws IOException {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /** Writes an element with nothing but a text in it. */
    void text(String name, String text) throws IOException {
        open(name);
        try {
            writer.writeCharacters(legal(text));
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        shut();
    }

    /** Ends what was opened nowhere: a document that broke off must not look complete. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static String legal(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }
}
