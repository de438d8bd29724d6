package dev.concord.payout.account;

import dev.concord.near.key.Bytes;
import dev.concord.near.message.OffChainMessage;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Draws what a wallet is to sign; the nonce is taken once. */
@Service
public final class DrawChallenge {

    private static final int KEPT_PER_OWNER = 10;

    private final Challenges challenges;
    private final AccountSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final RandomGenerator random;

    DrawChallenge(
            Challenges challenges,
            AccountSettings settings,
            TransactionOperations transaction,
            InstantSource clock,
            RandomGenerator random) {
        this.challenges = challenges;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.random = random;
    }

    public Challenge draw(Owner owner) {
        var drawn = new byte[OffChainMessage.NONCE_SIZE];
        random.nextBytes(drawn);
        var nonce = Bytes.of(drawn);
        var tooOld = clock.instant().minus(settings.challengeAge());
        transaction.executeWithoutResult(_ -> challenges.add(owner, nonce, KEPT_PER_OWNER, tooOld));
        return new Challenge(owner, nonce, settings.recipient());
    }
}
