package dev.concord.submission;

import static dev.concord.submission.Samples.DOG;
import static dev.concord.submission.Samples.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.ProjectState;
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
import dev.concord.submission.redis.Scripts;
import dev.concord.testing.Backing;
import dev.concord.testing.RunningRedis;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a tasker is told of labels that have an inside: boxes, outlines, rankings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LabelKindsOverHttpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningRedis redis = Backing.freshRedis();
    private final RunningService service = RunningService.start(redis.uri(), Backing.postgres("submission_kinds"));

    @BeforeAll
    void theServiceIsReady() {
        service.awaitReady();
    }

    @AfterAll
    void stop() {
        service.close();
        redis.close();
    }

    @Test
    void whatIsWrongDeepInsideALabelIsSaid() {
        var project = opened(aProject(1, 1).labelledBy(new BoxesKind(List.of("ship"))));
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        var outside = ann.label(assignment, boxes(1, "ship", -1));
        var unknown = ann.label(assignment, boxes(1, "cow", 0));
        var empty = ann.label(assignment, boxes(0, "ship", 0));

        assertProblem(outside, 400, "malformed-request");
        assertThat(outside.detail()).isEqualTo("label.box.x: -1.0 (expected: 0..1000000)");
        assertProblem(unknown, 422, "label-does-not-fit");
        assertThat(unknown.detail()).isEqualTo("label.boxes.class: \"cow\" (expected one of: ship)");
        assertThat(empty.status()).as("%s", empty).isEqualTo(201);
    }

    @Test
    void aLabelMayTakeItsShareOfTheTasksEventAndNoMore() {
        var project = opened(aProject(1, 3).labelledBy(new PolygonsKind(List.of("roof"))));
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        var large = ann.label(assignment, outline(1_990));
        var fits = ann.label(assignment, outline(1_700));

        assertProblem(large, 413, "label-too-large");
        assertThat(large.detail())
                .matches("label: 4\\d{4} bytes \\(expected: at most 40000 where a task gets up to 3 labels\\)");
        assertThat(fits.status()).as("%s", fits).isEqualTo(201);
        assertThat(SubmittedLabels.of(project)).hasSize(1);
    }

    @Test
    void aRankingMustBeOfTheTasksOptions() {
        var project = opened(aProject(1, 1).labelledBy(new PreferenceKind(2)));
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        var other = ann.label(assignment, Map.of("kind", "preference", "ranking", List.of("left", "middle")));
        var right = ann.label(assignment, Map.of("kind", "preference", "ranking", List.of("right", "left")));

        assertProblem(other, 422, "label-does-not-fit");
        assertThat(other.detail()).isEqualTo("label.ranking: \"middle\" (expected one of: left, right)");
        assertThat(right.status()).as("%s", right).isEqualTo(201);
    }

    @Test
    void whatAModelSaysIsShownAsItCame() {
        var project = opened(aProject(1, 1).withPredictions(PredictionUse.SHOW));
        service.publish(project.predicted("predicted", DOG));
        var ann = service.tasker("ann");

        var shown = await().atMost(PATIENCE)
                .until(
                        () -> ann.next(project, 5).assignments().stream()
                                .filter(each -> each.path("task").asString().equals("predicted"))
                                .toList(),
                        leased -> !leased.isEmpty())
                .getFirst();

        assertThat(shown.path("predictions").path(0).path("model").asString()).isEqualTo("detector");
        assertThat(shown.path("predictions").path(0).path("label").path("value").asString())
                .isEqualTo("dog");
    }

    @Test
    void aPeerIsShownWhatIsProposedAndGivesAVerdict() {
        var project = opened(aProject(1, 1).reviewedByPeers());
        var ann = service.tasker("ann");
        var bob = service.tasker("bob");
        var first = ann.next(project, 1).assignment();
        assertThat(first.has("proposed")).isFalse();
        assertThat(ann.label(first, Map.of("kind", "text", "text", "a heron")).status())
                .isEqualTo(201);

        service.publish(project.wantedVerdicts("0", 2, "a heron"));
        var review = await().atMost(PATIENCE)
                .until(() -> bob.next(project, 1).assignments(), leased -> !leased.isEmpty())
                .getFirst();

        assertThat(review.path("proposed").asString()).isEqualTo("a heron");
        assertThat(bob.held().assignment()).isEqualTo(review);
        var answer = bob.label(review, Map.of("kind", "text", "text", "a stork"));
        assertProblem(answer, 422, "label-does-not-fit");
        assertThat(answer.detail())
                .isEqualTo("label.kind: text (expected: verdict, for an answer is proposed already)");
        assertThat(bob.label(review, Map.of("kind", "verdict", "verdict", "reject"))
                        .status())
                .isEqualTo(201);
        assertThat(SubmittedLabels.of(project)).hasSize(2);
        assertThat(ann.next(project, 1).assignments()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void aLabelOfEachKindGoesIntoTheLogAndTheHistory(LabelKind kind, Label label) {
        var project = opened(aProject(1, 1).labelledBy(kind));
        var ann = service.tasker("ann");
        var assignment = ann.next(project, 1).assignment();

        var reply = ann.label(assignment, JSON.convertValue(label, new TypeReference<Map<String, Object>>() {}));

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(SubmittedLabels.of(project))
                .singleElement()
                .satisfies(record ->
                        assertThat(((LabelSubmitted) record.value()).label()).isEqualTo(label));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(historyOf(project)).containsExactly(label));
    }

    static Stream<Arguments> labels() {
        var corners = List.of(new Point(0, 0), new Point(4.5, 0), new Point(4.5, 3));
        var classes = List.of("a", "b");
        return Stream.of(
                Arguments.of(new ChoiceKind(classes), new Choice("b")),
                Arguments.of(new ChoicesKind(classes), new Choices(classes)),
                Arguments.of(new ScaleKind(-1, 1, 0.1), new Scale(-0.25)),
                Arguments.of(new BoxesKind(classes), new Boxes(List.of(new Box("a", 1, 2.5, 0, 4)))),
                Arguments.of(new PolygonsKind(classes), new Polygons(List.of(new Polygon("b", corners)))),
                Arguments.of(new SpansKind(classes, SpanUnit.SECONDS), new Spans(List.of(new Span("a", 0, 0.5, "oh")))),
                Arguments.of(
                        new SpansKind(classes, SpanUnit.CHARACTERS), new Spans(List.of(new Span("b", 3, 3, null)))),
                Arguments.of(new TranscriptKind(10), new Transcript("")),
                Arguments.of(new PreferenceKind(2), new Preference(List.of("right", "left"))),
                Arguments.of(new TextKind(100), new Text("two\nlines \ud83d\ude00 \"quoted\"")));
    }

    /** A project with one task, which names two options. */
    private Samples opened(Samples project) {
        var data = JSON.createObjectNode();
        data.putArray("options").add("left").add("right");
        service.publish(project.opened(1, ProjectState.OPEN), project.created("0", data));
        var names = "submission:project:" + project.project() + ":names";
        await().atMost(PATIENCE)
                .until(() -> !service.bean(Scripts.class).hash(names).isEmpty());
        return project;
    }

    private List<Label> historyOf(Samples project) {
        return service
                .bean(JdbcClient.class)
                .sql("select label from submissions where project_id = :project")
                .param("project", project.project().value())
                .query(String.class)
                .list()
                .stream()
                .map(stored -> JSON.readValue(stored, Label.class))
                .toList();
    }

    private static Map<String, ?> boxes(int count, String className, int x) {
        var box = Map.of("class", className, "x", x, "y", 0, "width", 10, "height", 0);
        return Map.of("kind", "boxes", "boxes", Collections.nCopies(count, box));
    }

    private static Map<String, ?> outline(int corners) {
        var points = Collections.nCopies(corners, Map.of("x", 1234.5, "y", 123.5));
        return Map.of("kind", "polygons", "polygons", List.of(Map.of("class", "roof", "points", points)));
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
    }
}
