package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions of cats and dogs in boxes, answered by taskers 1, 2, 3, ... */
final class BoxQuestions {

    static final BoxesKind KIND = new BoxesKind(List.of("cat", "dog"));

    private BoxQuestions() {}

    static Box cat(double x, double y) {
        return new Box("cat", x, y, 40, 30);
    }

    static Box dog(double x, double y) {
        return new Box("dog", x, y, 40, 30);
    }

    static Boxes boxes(Box... boxes) {
        return new Boxes(List.of(boxes));
    }

    static Question question(Boxes... labels) {
        return new Question(KIND, null, answers(labels), Evidence.NONE, Stage.CLOSING);
    }

    static Question control(Boxes known, Boxes... labels) {
        return new Question(KIND, known, answers(labels), Evidence.NONE, Stage.OPEN);
    }

    static Question after(Question question, Evidence sent) {
        return new Question(question.kind(), question.control(), question.answers(), sent, question.stage());
    }

    static Decision decide(Question question, RegionCounts... skills) {
        return new RegionVote<>(new BoxForm(), skills(skills)).decide(question);
    }

    static List<Box> decided(Decision decision) {
        return ((Boxes) decision.label()).boxes();
    }

    static RegionSkills skills(RegionCounts... skills) {
        Map<TaskerId, RegionCounts> counts = new HashMap<>();
        for (var tasker = 1; tasker <= skills.length; tasker++) {
            counts.put(SampleProject.taskerId(tasker), skills[tasker - 1]);
        }
        return RegionSkills.of(counts);
    }

    private static List<Answer> answers(Boxes... labels) {
        var answers = new ArrayList<Answer>();
        for (var tasker = 1; tasker <= labels.length; tasker++) {
            answers.add(new Answer(SampleProject.taskerId(tasker), labels[tasker - 1]));
        }
        return answers;
    }
}
