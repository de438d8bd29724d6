package dev.concord.consensus.aggregation.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a label may hold is decided, in bounded time, and the decision is a label of the same kind. */
final class DegenerateRegionsTest {

    @ParameterizedTest
    @EnumSource
    void whereNobodyMarkedAnythingNothingIsThere(Form form) {
        assertThat(form.decide(form.empty(), form.empty(), form.empty()).label())
                .isEqualTo(form.empty());
    }

    @ParameterizedTest
    @EnumSource
    void whereSomeMarkedNothingTheOthersDecide(Form form) {
        assertThat(form.decide(form.region(), form.region(), form.empty()).label())
                .isEqualTo(form.region());
    }

    @ParameterizedTest
    @EnumSource
    void aLabelAloneStands(Form form) {
        assertThat(form.decide(form.region()).label()).isEqualTo(form.region());
    }

    @ParameterizedTest
    @EnumSource
    void manyEqualOnesAreThatOne(Form form) {
        var decision = form.decide(form.region(), form.region(), form.region(), form.region(), form.region());

        assertThat(decision.label()).isEqualTo(form.region());
        assertThat(decision.confidence()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @EnumSource
    void aRegionWithoutSizeIsARegion(Form form) {
        assertThat(form.decide(form.point(), form.point(), form.point()).label())
                .isEqualTo(form.point());
        assertThat(form.decide(form.point()).label()).isEqualTo(form.point());
    }

    @ParameterizedTest
    @EnumSource
    void aRegionWithoutSizeAmongOthersDoesNoHarm(Form form) {
        assertThat(form.decide(form.region(), form.region(), form.region(), form.point())
                        .label())
                .isEqualTo(form.region());
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerTornBetweenManyClassesIsStillOne(Form form) {
        var decision = form.decide(form.regionOf("a"), form.regionOf("b"), form.regionOf("c"), form.regionOf("d"));

        assertThat(decision.label()).isEqualTo(form.regionOf("a"));
        assertThat(decision.confidence()).isLessThan(0.5);
    }

    @ParameterizedTest
    @EnumSource
    void anyHeapOfMarksIsDecided(Form form) {
        var random = new Random(11);
        for (var round = 0; round < 30; round++) {
            var labels = new Label[1 + random.nextInt(6)];
            for (var answer = 0; answer < labels.length; answer++) {
                labels[answer] = form.heap(random, random.nextInt(8), 12);
            }

            var decision = form.decide(labels);

            assertThat(form.kind.problemWith(decision.label())).isEmpty();
            assertThat(decision.confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void fiveHundredBoxesOfElevenTaskersTakeSeconds() {
        var scattered = heaps(Form.BOXES, 11, 500, 10_000);
        var piled = heaps(Form.BOXES, 11, 500, 30);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> Form.BOXES.decide(scattered));
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> Form.BOXES.decide(piled));
    }

    @Test
    void soDoTwoHundredOutlinesOfElevenTaskers() {
        var scattered = heaps(Form.POLYGONS, 11, 200, 10_000);

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> Form.POLYGONS.decide(scattered));
    }

    @Test
    void tenThousandLabelsOfOneTaskTakeSeconds() {
        var labels = heaps(Form.BOXES, 10_000, 2, 60);

        var decision = Assertions.assertTimeout(Duration.ofSeconds(60), () -> Form.BOXES.decide(labels));

        assertThat(decision.parts()).hasSize(10_000);
    }

    private static Label[] heaps(Form form, int answers, int regions, int width) {
        var random = new Random(7);
        var labels = new Label[answers];
        for (var answer = 0; answer < answers; answer++) {
            labels[answer] = form.heap(random, regions, width);
        }
        return labels;
    }

    /** The kinds, and their regions. */
    enum Form {
        BOXES(new BoxesKind(List.of("a", "b", "c", "d"))) {
            @Override
            Label label(List<Place> places) {
                return new Boxes(
                        places(places, place -> new Box(place.name, place.at, 7, place.size, place.size > 0 ? 30 : 0)));
            }
        },
        POLYGONS(new PolygonsKind(List.of("a", "b", "c", "d"))) {
            @Override
            Label label(List<Place> places) {
                return new Polygons(places(
                        places,
                        place -> new Polygon(
                                place.name,
                                List.of(
                                        new Point(place.at, 7),
                                        new Point(place.at + place.size, 7),
                                        new Point(place.at + place.size, place.size > 0 ? 37 : 7)))));
            }
        },
        CHARACTERS(new SpansKind(List.of("a", "b", "c", "d"), SpanUnit.CHARACTERS)) {
            @Override
            Label label(List<Place> places) {
                return new Spans(places(places, place -> new Span(place.name, place.at, place.at + place.size, null)));
            }
        },
        SECONDS(new SpansKind(List.of("a", "b", "c", "d"), SpanUnit.SECONDS)) {
            @Override
            Label label(List<Place> places) {
                return new Spans(places(places, place -> new Span(place.name, place.at, place.at + place.size, "so")));
            }
        };

        @SuppressWarnings("ImmutableEnumChecker") // Kinds are records of immutable lists.
        private final LabelKind kind;

        Form(LabelKind kind) {
            this.kind = kind;
        }

        abstract Label label(List<Place> places);

        Label empty() {
            return label(List.of());
        }

        Label region() {
            return regionOf("a");
        }

        Label regionOf(String name) {
            return label(List.of(new Place(name, 100, 20)));
        }

        Label point() {
            return label(List.of(new Place("a", 110, 0)));
        }

        Label heap(Random random, int regions, int width) {
            var places = new ArrayList<Place>();
            for (var region = 0; region < regions; region++) {
                places.add(new Place(
                        kind.classes().get(random.nextInt(4)), random.nextInt(width), random.nextInt(width / 3)));
            }
            return label(places);
        }

        Decision decide(Label... labels) {
            var answers = new ArrayList<Answer>();
            for (var tasker = 1; tasker <= labels.length; tasker++) {
                answers.add(new Answer(SampleProject.taskerId(tasker), labels[tasker - 1]));
            }
            return StreamingDecisions.of(kind, DecisionMethod.REGION_VOTE, Map.of())
                    .decide(new Question(kind, null, answers, Evidence.NONE, Stage.CLOSING));
        }

        private static <R> List<R> places(List<Place> places, Function<Place, R> region) {
            return places.stream().map(region).toList();
        }
    }

    /** A region of some size at some place. */
    record Place(String name, double at, double size) {}
}
