package dev.concord.task.export;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.NewTask;
import dev.concord.task.imports.format.PredictionRules;
import dev.concord.task.imports.format.TaskFormat;
import dev.concord.task.imports.format.TaskLine;
import dev.concord.task.imports.format.TaskRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A few agreed tasks of one kind, which all show the same and have awkward names, to be exported and imported again. */
public record SmallProject(LabelKind kind, List<Agreement> agreements) {

    private static final List<String> CLASSES = List.of("car", "a<b & \"c\"");
    private static final String IMAGE = "{\"url\":\"https://example.org/1.jpg\",\"width\":641,\"height\":427}";
    private static final List<String> NAMES = List.of("17", "street/\u00e9 \"1\" & <2>.jpg", "'=third");

    /** One project of each kind of label, and of each unit of spans. */
    public static Stream<SmallProject> ofEachKind() {
        var texts = Stream.of(
                of(new ChoiceKind(CLASSES), "{}", new Choice("car"), new Choice("a<b & \"c\"")),
                of(new ChoicesKind(CLASSES), "{}", new Choices(CLASSES), new Choices(List.of())),
                of(new ScaleKind(-1, 10, 1), "{}", new Scale(2.5), new Scale(-1)),
                of(new TranscriptKind(99), "{}", new Transcript("one\ntwo"), new Transcript("")),
                of(new TextKind(99), "{}", new Text("say \"hi\",\r\n\u6f22 \ud83d\ude00"), new Text("=1+2")),
                spansOfCharacters(),
                spansOfSeconds(),
                rankings("left", "right"),
                rankings("best", "middle", "worst"));
        return Stream.concat(texts, ofImages());
    }

    /** Boxes and outlines; in one image is nothing. */
    public static Stream<SmallProject> ofImages() {
        var triangle = List.of(new Point(0, 0.1), new Point(640.7, 0.3), new Point(33.33333333, 427));
        return Stream.of(
                of(
                        new BoxesKind(CLASSES),
                        IMAGE,
                        new Boxes(List.of(
                                new Box("a<b & \"c\"", 0.1, 0.7, 0.2, 0.1),
                                new Box("car", 33.33333333, 9, 600, 417.9))),
                        new Boxes(List.of()),
                        new Boxes(List.of(new Box("car", 0, 0, 641, 427)))),
                of(
                        new PolygonsKind(CLASSES),
                        IMAGE,
                        new Polygons(List.of(new Polygon("car", triangle), new Polygon("a<b & \"c\"", triangle))),
                        new Polygons(List.of()),
                        new Polygons(List.of(new Polygon("car", triangle)))));
    }

    /** A project whose tasks show this and have these labels. */
    public static SmallProject of(LabelKind kind, String data, Label... labels) {
        return new SmallProject(
                kind,
                IntStream.range(0, labels.length)
                        .mapToObj(each -> Agreed.of(NAMES.get(each), labels[each], data))
                        .toList());
    }

    private static SmallProject spansOfCharacters() {
        return of(
                new SpansKind(CLASSES, SpanUnit.CHARACTERS),
                "{\"text\":\"Ann went to Rome\"}",
                new Spans(List.of(new Span("car", 12, 16, null), new Span("a<b & \"c\"", 0, 3, null))),
                new Spans(List.of()));
    }

    /** A transcript word by word, with a stretch in which nothing is said. */
    private static SmallProject spansOfSeconds() {
        return of(
                new SpansKind(CLASSES, SpanUnit.SECONDS),
                "{\"audio\":\"a.wav\",\"duration\":9}",
                new Spans(List.of(
                        new Span("car", 0.1, 0.55, "hello"),
                        new Span("car", 0.55, 1, "hello"),
                        new Span("a<b & \"c\"", 1, 8.333333333333334, null))),
                new Spans(List.of()));
    }

    private static SmallProject rankings(String... options) {
        var named = List.of(options);
        return of(
                new PreferenceKind(named.size()),
                "{\"prompt\":\"?\",\"options\":[\"" + String.join("\",\"", named) + "\"]}",
                new Preference(named),
                new Preference(named.reversed()));
    }

    /** The same tasks, of each of which two models say something: one what was agreed, the other what was agreed of the first. */
    public SmallProject withPredictions() {
        var first = agreements.getFirst().label();
        return new SmallProject(
                kind,
                agreements.stream()
                        .map(each -> Agreed.withPredictions(
                                each,
                                List.of(
                                        new Prediction("detector \"2\"", each.label(), 0.25),
                                        new Prediction("unsure", first, null))))
                        .toList());
    }

    /** What models say of each task, by its name. */
    public Map<String, List<Prediction>> predictions() {
        var predictions = new LinkedHashMap<String, List<Prediction>>();
        agreements.forEach(agreement -> predictions.put(agreement.task(), agreement.predictions()));
        return predictions;
    }

    /** What models say of the tasks that an export comes back as. */
    public Map<String, List<Prediction>> predictionsThrough(ExportFormat exporting, TaskFormat importing)
            throws IOException {
        var file = Agreed.file(exporting, kind, true, agreements.toArray(Agreement[]::new));
        var predictions = new LinkedHashMap<String, List<Prediction>>();
        imported(importing, Annotations.CONTROL, file)
                .forEach(task -> predictions.put(task.name(), task.predictions()));
        return predictions;
    }

    /** What each task was agreed to be, by its name. */
    public Map<String, Label> labels() {
        var labels = new LinkedHashMap<String, Label>();
        agreements.forEach(agreement -> labels.put(agreement.task(), agreement.label()));
        return labels;
    }

    public byte[] exported(ExportFormat format) throws IOException {
        return Agreed.file(format, kind, agreements.toArray(Agreement[]::new));
    }

    /** The tasks of a file for a project of this kind; a line that is no task fails the test. */
    public List<NewTask> imported(TaskFormat format, Annotations annotations, byte[] file) throws IOException {
        var predictions = new PredictionRules(true, PredictionRules.UNNAMED);
        var rules = new TaskRules(kind, new Overlap(1, 3), annotations, predictions);
        var tasks = new ArrayList<NewTask>();
        try (var lines = format.read(new ByteArrayInputStream(file), file.length, rules, _ -> {
            throw new AssertionError("a medium (expected: none)");
        })) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                switch (line.get()) {
                    case TaskLine.Accepted good -> tasks.add(good.task());
                    case TaskLine.Rejected bad -> throw new AssertionError(bad.message());
                }
            }
        }
        return tasks;
    }

    /** The known answers that an export comes back as, by the names of their tasks. */
    public Map<String, Label> labelsThrough(ExportFormat exporting, TaskFormat importing) throws IOException {
        var known = new LinkedHashMap<String, Label>();
        for (var task : imported(importing, Annotations.CONTROL, exported(exporting))) {
            var control = task.control();
            if (control == null) {
                throw new AssertionError(task.name() + ": no known answer (expected: one)");
            }
            known.put(task.name(), control);
        }
        return known;
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
