package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import java.util.ArrayList;
import java.util.List;

/** Questions of preference, answered by taskers 1, 2, 3, ...; a ranking is written as its options with blanks between them. */
final class PreferenceQuestions {

    private PreferenceQuestions() {}

    static Question question(String... given) {
        return new Question(kind(given[0]), null, answers(given), Evidence.NONE, Stage.OPEN);
    }

    static Question control(String known, String... given) {
        return new Question(kind(known), ranking(known), answers(given), Evidence.NONE, Stage.OPEN);
    }

    static Question after(Question question, Evidence sent) {
        return new Question(question.kind(), question.control(), question.answers(), sent, question.stage());
    }

    static Question closing(Question question) {
        return new Question(question.kind(), question.control(), question.answers(), question.sent(), Stage.CLOSING);
    }

    static Preference ranking(String options) {
        return new Preference(List.of(options.split(" ", -1)));
    }

    private static PreferenceKind kind(String ranking) {
        return new PreferenceKind(ranking(ranking).ranking().size());
    }

    private static List<Answer> answers(String... given) {
        var answers = new ArrayList<Answer>();
        for (var tasker = 1; tasker <= given.length; tasker++) {
            answers.add(new Answer(SampleProject.taskerId(tasker), ranking(given[tasker - 1])));
        }
        return answers;
    }
}
