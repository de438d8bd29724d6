package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import java.util.ArrayList;
import java.util.List;

/** Questions of choices, answered by taskers 1, 2, 3, ...; a set is written as its classes with blanks between them. */
final class SetQuestions {

    private SetQuestions() {}

    static Question question(List<String> classes, String... given) {
        return new Question(new ChoicesKind(classes), null, answers(given), Evidence.NONE, Stage.OPEN);
    }

    static Question control(List<String> classes, String known, String... given) {
        return new Question(new ChoicesKind(classes), set(known), answers(given), Evidence.NONE, Stage.OPEN);
    }

    static Question after(Question question, Evidence sent) {
        return new Question(question.kind(), question.control(), question.answers(), sent, question.stage());
    }

    static Question closing(Question question) {
        return new Question(question.kind(), question.control(), question.answers(), question.sent(), Stage.CLOSING);
    }

    static Choices set(String names) {
        return new Choices(names.isEmpty() ? List.of() : List.of(names.split(" ", -1)));
    }

    private static List<Answer> answers(String... given) {
        var answers = new ArrayList<Answer>();
        for (var tasker = 1; tasker <= given.length; tasker++) {
            answers.add(new Answer(SampleProject.taskerId(tasker), set(given[tasker - 1])));
        }
        return answers;
    }
}
