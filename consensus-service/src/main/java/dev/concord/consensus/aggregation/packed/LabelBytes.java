package dev.concord.consensus.aggregation.packed;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.Verdict;
import java.util.List;

/**
 * How labels are written: a number for the form, which is never given to another form, then coordinates as they are and classes by their
 * place among those of the project. Labels are written alike exactly if they are equal.
 */
public final class LabelBytes {

    private static final int CLASS = 2;
    private static final int NUMBER = 3;
    private static final int SET = 4;
    private static final int BOXES = 5;
    private static final int POLYGONS = 6;
    private static final int SPANS = 7;
    private static final int TRANSCRIPT = 8;
    private static final int RANKING = 9;
    private static final int TEXT = 10;
    private static final int VERDICT = 11;
    private static final int OTHER_CLASS = 12;

    private final NameBytes names;

    /**
     * Writes and reads labels of a project.
     *
     * @param classes of the project; names that are not among them are written out
     */
    public LabelBytes(List<String> classes) {
        names = new NameBytes(classes);
    }

    public void write(Label label, ByteWriter writer) {
        switch (label) {
            case Choice(var value) when names.know(value) -> writer.octet(CLASS).count(names.place(value));
            case Choice(var value) -> writer.octet(OTHER_CLASS).text(value);
            case Scale(var value) -> writer.octet(NUMBER).number(value);
            case Choices(var values) -> writer.octet(SET).all(values, names::write);
            case Boxes(var boxes) -> writer.octet(BOXES).all(boxes, this::write);
            case Polygons(var polygons) -> writer.octet(POLYGONS).all(polygons, this::write);
            case Spans(var spans) -> writer.octet(SPANS).all(spans, this::write);
            case Transcript(var text) -> writer.octet(TRANSCRIPT).text(text);
            case Preference(var ranking) -> writer.octet(RANKING).all(ranking, names::write);
            case Text(var text) -> writer.octet(TEXT).text(text);
            case PeerVerdict(var verdict) -> writer.octet(VERDICT).octet(verdict == Verdict.ACCEPT ? 1 : 0);
        }
    }

    public Label read(ByteReader reader) {
        return read(reader.octet(), reader);
    }

    /** Reads a label of which the form has been read. */
    public Label read(int form, ByteReader reader) {
        return switch (form) {
            case CLASS -> new Choice(names.name(reader.count()));
            case OTHER_CLASS -> new Choice(reader.text());
            case NUMBER -> new Scale(reader.number());
            case SET -> new Choices(reader.all(names::read));
            case BOXES -> new Boxes(reader.all(this::readBox));
            case POLYGONS -> new Polygons(reader.all(this::readPolygon));
            case SPANS -> new Spans(reader.all(this::readSpan));
            case TRANSCRIPT -> new Transcript(reader.text());
            case RANKING -> new Preference(reader.all(names::read));
            case TEXT -> new Text(reader.text());
            case VERDICT -> new PeerVerdict(reader.octet() == 1 ? Verdict.ACCEPT : Verdict.REJECT);
            default -> throw new IllegalStateException("label: form " + form + " (expected: 2..12)");
        };
    }

    private void write(Box box, ByteWriter writer) {
        names.write(box.className(), writer);
        writer.number(box.x()).number(box.y()).number(box.width()).number(box.height());
    }

    private Box readBox(ByteReader reader) {
        return new Box(names.read(reader), reader.number(), reader.number(), reader.number(), reader.number());
    }

    private void write(Polygon polygon, ByteWriter writer) {
        names.write(polygon.className(), writer);
        writer.all(polygon.points(), (point, each) -> each.number(point.x()).number(point.y()));
    }

    private Polygon readPolygon(ByteReader reader) {
        return new Polygon(names.read(reader), reader.all(point -> new Point(point.number(), point.number())));
    }

    private void write(Span span, ByteWriter writer) {
        names.write(span.className(), writer);
        var said = span.text();
        writer.number(span.start()).number(span.end()).octet(said == null ? 0 : 1);
        if (said != null) {
            writer.text(said);
        }
    }

    private Span readSpan(ByteReader reader) {
        return new Span(
                names.read(reader), reader.number(), reader.number(), reader.octet() == 0 ? null : reader.text());
    }
}
