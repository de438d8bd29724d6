package dev.concord.consensus.aggregation.transcript;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recordings, transcribed by taskers 1, 2, 3, ... */
final class Recordings {

    static final TranscriptKind KIND = new TranscriptKind(10_000);

    /** Who hears almost everything, and who hears half of it. */
    static final AgreementCounts GOOD = new AgreementCounts(1960, 2000);

    static final AgreementCounts POOR = new AgreementCounts(1000, 2000);

    private Recordings() {}

    /** Decides what taskers of whom nothing is known have heard. */
    static Decision decided(String... transcripts) {
        return new Rover(Map.of()).decide(recording(transcripts));
    }

    static Decision decided(List<String> transcripts) {
        return decided(transcripts.toArray(String[]::new));
    }

    static Question recording(String... transcripts) {
        return new Question(KIND, null, answers(transcripts), Evidence.NONE, Stage.OPEN);
    }

    static Question control(String known, String... transcripts) {
        return new Question(KIND, new Transcript(known), answers(transcripts), Evidence.NONE, Stage.OPEN);
    }

    static Question after(Question question, Evidence sent) {
        return new Question(question.kind(), question.control(), question.answers(), sent, question.stage());
    }

    static TaskerId tasker(int number) {
        return SampleProject.taskerId(number);
    }

    static String text(Decision decision) {
        return ((Transcript) decision.label()).text();
    }

    private static List<Answer> answers(String... transcripts) {
        var answers = new ArrayList<Answer>();
        for (var number = 1; number <= transcripts.length; number++) {
            answers.add(new Answer(tasker(number), new Transcript(transcripts[number - 1])));
        }
        return answers;
    }
}
