package dev.concord.consensus.aggregation.choice;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import java.util.ArrayList;
import java.util.List;

/** Questions of choice, answered by taskers 1, 2, 3, ... */
final class Questions {

    private Questions() {}

    static Question question(List<String> classes, String... given) {
        return new Question(new ChoiceKind(classes), null, answers(given), Evidence.NONE, Stage.OPEN);
    }

    static Question control(List<String> classes, String known, String... given) {
        return new Question(new ChoiceKind(classes), new Choice(known), answers(given), Evidence.NONE, Stage.OPEN);
    }

    static Question after(Question question, Evidence sent) {
        return new Question(question.kind(), question.control(), question.answers(), sent, question.stage());
    }

    static Question closing(Question question) {
        return new Question(question.kind(), question.control(), question.answers(), question.sent(), Stage.CLOSING);
    }

    private static List<Answer> answers(String... given) {
        var answers = new ArrayList<Answer>();
        for (var tasker = 1; tasker <= given.length; tasker++) {
            answers.add(new Answer(SampleProject.taskerId(tasker), new Choice(given[tasker - 1])));
        }
        return answers;
    }
}
