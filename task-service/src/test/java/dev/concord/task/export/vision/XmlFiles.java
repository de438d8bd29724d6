package dev.concord.task.export.vision;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML as the JDK reads it and holds it against a schema. */
final class XmlFiles {

    private XmlFiles() {}

    static Document valid(String xml, String schema) throws IOException {
        try {
            var document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(XmlFiles.class.getResource("/formats/" + schema)))
                    .newValidator()
                    .validate(new DOMSource(document));
            return document;
        } catch (SAXException | ParserConfigurationException invalid) {
            throw new AssertionError(xml, invalid);
        }
    }

    static List<String> texts(Document document, String element) {
        return elements(document, element).map(Element::getTextContent).toList();
    }

    static List<String> attributes(Document document, String element, String attribute) {
        return elements(document, element)
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    private static Stream<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
