package dev.concord.gateway.repeat;

import dev.concord.contracts.id.Ids;
import dev.concord.gateway.repeat.Claim.Begun;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has a named request carried out once. It is carried out between two transactions, one that begins it and one that ends it: no
 * service is waited for in either.
 */
@Service
public final class AnswerOnce {

    private final FirstAnswers answers;
    private final Seals seals;
    private final TransactionOperations transaction;
    private final RepeatSettings settings;
    private final Ids ids;
    private final RandomGenerator random;
    private final InstantSource clock;

    AnswerOnce(
            FirstAnswers answers,
            Seals seals,
            TransactionOperations transaction,
            RepeatSettings settings,
            Ids ids,
            RandomGenerator random,
            InstantSource clock) {
        this.answers = answers;
        this.seals = seals;
        this.transaction = transaction;
        this.settings = settings;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** Begins the request, or returns what is known of the one that was begun before under the same name. */
    public Claim claim(KeyedRequest request) {
        var begun = new Begun(seals.of(request), ids.next());
        return transaction.execute(_ -> begin(begun) ? begun : found(begun.seal()));
    }

    /** Remembers how a request ended that was begun, or frees its key. */
    public void end(Begun begun, Ending ending) {
        var seal = begun.seal();
        var until = clock.instant().plus(settings.kept());
        switch (ending) {
            case Ending.Kept(var content, var answer) ->
                transaction.executeWithoutResult(
                        _ -> answers.end(begun, seal.mark(content), seal.close(answer), until));
            case Ending.TooLarge(var content) ->
                transaction.executeWithoutResult(_ -> answers.end(begun, seal.mark(content), null, until));
            case Ending.Unsettled _ -> transaction.executeWithoutResult(_ -> answers.release(begun));
        }
    }

    /** To count what a caller has costs more than all else here, so it is done at some requests only. */
    private boolean begin(Begun begun) {
        var now = clock.instant();
        var isBegun = answers.begin(begun, now, now.plus(settings.givenUpAfter()));
        if (isBegun && random.nextInt(settings.countedEvery()) == 0) {
            answers.keepLatest(begun.seal().caller(), settings.mostPerCaller());
        }
        return isBegun;
    }

    /** One that was freed in this moment is sent again as one that is under way is. */
    private Claim found(Seal seal) {
        return answers.find(seal).orElseGet(Claim.UnderWay::new);
    }
}
