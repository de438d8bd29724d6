package dev.concord.consensus.aggregation.region;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** The kinds, and regions of theirs. */
enum RegionSamples {
    BOXES {
        @Override
        LabelKind kind() {
            return new BoxesKind(CLASSES);
        }

        @Override
        Label label(List<Place> places) {
            return new Boxes(
                    places(places, place -> new Box(place.name, place.at, 7, place.size, place.size > 0 ? 30 : 0)));
        }
    },
    POLYGONS {
        @Override
        LabelKind kind() {
            return new PolygonsKind(CLASSES);
        }

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
    CHARACTERS {
        @Override
        LabelKind kind() {
            return new SpansKind(CLASSES, SpanUnit.CHARACTERS);
        }

        @Override
        Label label(List<Place> places) {
            return new Spans(places(places, place -> new Span(place.name, place.at, place.at + place.size, null)));
        }
    },
    SECONDS {
        @Override
        LabelKind kind() {
            return new SpansKind(CLASSES, SpanUnit.SECONDS);
        }

        @Override
        Label label(List<Place> places) {
            return new Spans(places(places, place -> new Span(place.name, place.at, place.at + place.size, "so")));
        }
    };

    private static final List<String> CLASSES = List.of("a", "b", "c", "d");

    abstract LabelKind kind();

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
            places.add(new Place(CLASSES.get(random.nextInt(4)), random.nextInt(width), random.nextInt(width / 3)));
        }
        return label(places);
    }

    Decision decide(Label... labels) {
        var answers = new ArrayList<Answer>();
        for (var tasker = 1; tasker <= labels.length; tasker++) {
            answers.add(new Answer(SampleProject.taskerId(tasker), labels[tasker - 1]));
        }
        return StreamingDecisions.of(kind(), DecisionMethod.REGION_VOTE, Map.of())
                .decide(new Question(kind(), null, answers, Evidence.NONE, Stage.CLOSING));
    }

    private static <R> List<R> places(List<Place> places, Function<Place, R> region) {
        return places.stream().map(region).toList();
    }

    /** A region of some size at some place. */
    record Place(String name, double at, double size) {}
}
