package dev.concord.consensus.aggregation.transcript;

import dev.concord.consensus.aggregation.AgreementRates;
import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Recognizer output voting error reduction (Fiscus, 1997) among taskers: transcripts are laid side by side word by word, and in each
 * slot the word with the most weight wins, or none. A tasker's weight is the odds of agreeing with the others. The confidence is the
 * share of the decision's words that is expected to be right, not the probability that all of them are: that would be low for any
 * long recording, whatever the crowd, and tell nothing of the text's worth.
 */
public final class Rover implements StreamingDecision {

    /** Of an unknown crowd, nine words in ten are expected to agree. */
    private static final AgreementCounts ASSUMED = new AgreementCounts(9, 10);
    /**
     * The greatest share of words in which an answer that agrees may differ. Between those who miss one word in ten and those who miss
     * every other one, the likelihoods cross at 27 %.
     */
    private static final double AGREES = 0.25;

    private final AgreementRates rates;

    public Rover(Map<TaskerId, AgreementCounts> taskers) {
        this.rates = AgreementRates.of(taskers, ASSUMED);
    }

    @Override
    public Decision decide(Question question) {
        var heard = Heard.of(question);
        return question.control(Transcript.class)
                .map(known -> measured(heard, known))
                .orElseGet(() -> voted(heard, question));
    }

    private static Decision measured(Heard heard, Transcript known) {
        var words = heard.numbers(known.text());
        var errors = heard.numbers().stream()
                .map(numbers -> WordErrors.between(words, numbers))
                .toList();
        var parts = errors.stream().map(each -> part(1, each)).toList();
        var skills = errors.stream().<Skill>map(WordErrors::skill).toList();
        return new Decision(known, 1, Map.of(), parts, new AnswerSkills(skills));
    }

    private Decision voted(Heard heard, Question question) {
        var elsewhere = rates.elsewhere(question);
        var network =
                WordNetwork.of(heard.numbers(), Reliability.elsewhere(elsewhere).weights());
        var reliability = Reliability.here(elsewhere, network);
        var weights = reliability.weights();
        var votes = network.votes(weights);
        var winners = IntStream.range(0, network.size()).map(votes::leader).toArray();
        var text = new Writing(heard, network, winners, weights)
                .text(question.kind(TranscriptKind.class).maxCharacters());
        return new Decision(
                new Transcript(text),
                confidence(network, reliability, winners),
                Map.of(),
                parts(heard, winners, weights),
                evidence(network, weights));
    }

    /** Errors to be expected, by the words there are. Where all heard nothing, either that is right or nothing is. */
    private static double confidence(WordNetwork network, Reliability reliability, int[] winners) {
        var posterior = new WordPosterior(reliability, network.heard(0).length);
        var errors = 0.0;
        var words = 0;
        for (var slot = 0; slot < winners.length; slot++) {
            errors += 1 - posterior.of(network.heard(slot), winners[slot]);
            words += winners[slot] == Vocabulary.NOTHING ? 0 : 1;
        }
        return Math.max(0, 1 - errors / (words == 0 ? winners.length : words));
    }

    private static List<Decision.Part> parts(Heard heard, int[] winners, double[] weights) {
        var decided = Arrays.stream(winners)
                .filter(word -> word != Vocabulary.NOTHING)
                .toArray();
        var usual = Arrays.stream(weights).average().orElseThrow();
        return IntStream.range(0, weights.length)
                .mapToObj(answer -> part(
                        weights[answer] / usual,
                        WordErrors.between(decided, heard.numbers().get(answer))))
                .toList();
    }

    private static Decision.Part part(double weight, WordErrors errors) {
        return new Decision.Part(weight, errors.rate() <= AGREES, Map.of());
    }

    /** A single transcript would only agree with itself. */
    private static Evidence evidence(WordNetwork network, double[] weights) {
        if (weights.length < 2) {
            return Evidence.NONE;
        }
        return AnswerSkills.ofAgreements(network.agreed(weights), network.size());
    }
}
