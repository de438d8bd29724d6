package dev.concord.payout.chain;

import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Endpoints asked apart. One that lies could have money booked that never came, or was never sent: what is booked takes the same word of as
 * many as {@code concord.near.witnesses} says.
 */
@Component
public final class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final List<NearRpc> endpoints;
    private final int required;

    public Witnesses(NearRpc rpc, NearSettings settings) {
        this.endpoints = rpc.apart();
        this.required = settings.witnesses();
    }

    /** Asks one after the other until enough have said the same. */
    public <T> Testimony<T> ask(Function<NearRpc, Optional<T>> question) {
        var answers = new ArrayList<T>();
        var agreed = weighed(question, answers, this::agreed);
        return new Testimony<>(agreed, answers);
    }

    /** Asks one after the other until enough can be made of their answers. */
    public <T, R> Optional<R> weighed(
            Function<NearRpc, Optional<T>> question, Function<List<T>, Optional<R>> weighing) {
        return weighed(question, new ArrayList<>(), weighing);
    }

    /** Returns what enough of those who answered say. */
    public <T> Optional<T> agreed(List<T> answers) {
        return answers.stream()
                .filter(answer -> Collections.frequency(answers, answer) >= required)
                .findFirst();
    }

    private <T, R> Optional<R> weighed(
            Function<NearRpc, Optional<T>> question, List<T> answers, Function<List<T>, Optional<R>> weighing) {
        for (var endpoint : endpoints) {
            answered(endpoint, question).ifPresent(answers::add);
            var weighed = answers.size() < required ? Optional.<R>empty() : weighing.apply(answers);
            if (weighed.isPresent()) {
                return weighed;
            }
        }
        return Optional.empty();
    }

    /** Asks all of them, and returns what those say that answer. */
    public <T> List<T> all(Function<NearRpc, Optional<T>> question) {
        return endpoints.stream()
                .flatMap(endpoint -> answered(endpoint, question).stream())
                .toList();
    }

    /** Returns how many must say the same. */
    public int required() {
        return required;
    }

    private static <T> Optional<T> answered(NearRpc endpoint, Function<NearRpc, Optional<T>> question) {
        try {
            return question.apply(endpoint);
        } catch (RpcFailure away) {
            LOG.debug("an endpoint does not answer", away);
            return Optional.empty();
        }
    }

    /**
     * What endpoints have answered.
     *
     * @param agreed what enough of them say; empty if too few say the same
     * @param answers of those that answered
     */
    public record Testimony<T>(Optional<T> agreed, List<T> answers) {

        public Testimony {
            answers = List.copyOf(answers);
        }

        /** Whether some say otherwise than others; one of them lags, or lies. */
        public boolean isContradictory() {
            return answers.stream().distinct().count() > 1;
        }
    }
}
