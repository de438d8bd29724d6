package dev.concord.consensus.aggregation.text;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import java.util.List;
import java.util.stream.IntStream;

/** Questions with free answers, by taskers 1, 2, 3, ... */
final class FreeAnswers {

    static final TextKind KIND = new TextKind(20_000);

    private FreeAnswers() {}

    static Question question(String... answers) {
        return question(List.of(answers));
    }

    static Question question(List<String> answers) {
        return new Question(KIND, null, answersBy(answers), Evidence.NONE, Stage.OPEN);
    }

    static Question control(String known, String... answers) {
        return new Question(KIND, new Text(known), answersBy(List.of(answers)), Evidence.NONE, Stage.OPEN);
    }

    static Question after(Question question, Evidence sent) {
        return new Question(question.kind(), question.control(), question.answers(), sent, question.stage());
    }

    static TaskerId tasker(int number) {
        return SampleProject.taskerId(number);
    }

    static String text(Decision decision) {
        return ((Text) decision.label()).text();
    }

    private static List<Answer> answersBy(List<String> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(place -> new Answer(tasker(place + 1), new Text(answers.get(place))))
                .toList();
    }
}
