package dev.concord.consensus.aggregation.choice;

import dev.concord.consensus.aggregation.Question;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import java.util.List;
import java.util.Optional;

/** A question of choice by the places of its classes. */
final class GivenClasses {

    private final List<String> classes;
    private final int[] given;
    private final Optional<Integer> control;

    private GivenClasses(List<String> classes, int[] given, Optional<Integer> control) {
        this.classes = classes;
        this.given = given;
        this.control = control;
    }

    static GivenClasses of(Question question) {
        var classes = question.kind(ChoiceKind.class).classes();
        var given = question.labels(Choice.class).stream()
                .mapToInt(choice -> placeOf(choice, classes))
                .toArray();
        return new GivenClasses(classes, given, question.control(Choice.class).map(choice -> placeOf(choice, classes)));
    }

    List<String> classes() {
        return classes;
    }

    /** Returns the class of each answer. */
    int[] given() {
        return given;
    }

    /** Returns the known class of a control task. */
    Optional<Integer> control() {
        return control;
    }

    private static int placeOf(Choice choice, List<String> classes) {
        var place = classes.indexOf(choice.value());
        if (place < 0) {
            throw new IllegalArgumentException("label: " + choice + " (expected one of: " + classes + ")");
        }
        return place;
    }
}
