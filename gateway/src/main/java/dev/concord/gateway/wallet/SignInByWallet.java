package dev.concord.gateway.wallet;

import dev.concord.near.message.AccountProof;
import dev.concord.near.message.OffChainMessage;
import dev.concord.near.message.SpokesmanKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Signs a tasker in whose wallet has signed our message. What costs nothing is checked first, then the chain is asked, and the nonce
 * is taken together with the session that it opens: where the chain or a service is away, the same proof may come again.
 */
@Service
public final class SignInByWallet {

    private static final Logger LOG = LoggerFactory.getLogger(SignInByWallet.class);

    private final SignInChallenges challenges;
    private final SignInChain chain;
    private final WalletTaskers taskers;
    private final OpenSession opening;

    SignInByWallet(SignInChallenges challenges, SignInChain chain, WalletTaskers taskers, OpenSession opening) {
        this.challenges = challenges;
        this.chain = chain;
        this.taskers = taskers;
        this.opening = opening;
    }

    /** The message is what the wallet says that it has signed. */
    public WalletSignIn signIn(AccountProof proof, OffChainMessage signed) {
        var refusal = challenges.refusal(proof, signed);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return chain.ask(proof.account(), proof.key())
                .map(answer -> signIn(proof, answer))
                .orElseGet(WalletSignIn.SwitchedOff::new);
    }

    private WalletSignIn signIn(AccountProof proof, SpokesmanKey.Answer answer) {
        return switch (answer) {
            case SpokesmanKey.Answer.May _ -> open(proof);
            case SpokesmanKey.Answer.MayNot refused -> new WalletSignIn.KeyRefused(refused.reason());
            case SpokesmanKey.Answer.ChainAway away -> {
                LOG.warn("the chain does not say whether a key may speak for an account: {}", away.reason());
                yield new WalletSignIn.ChainAway();
            }
        };
    }

    private WalletSignIn open(AccountProof proof) {
        var tasker = taskers.of(proof.account());
        if (tasker.isEmpty()) {
            return new WalletSignIn.PutOff();
        }
        return opening.open(tasker.get(), proof.nonce())
                .<WalletSignIn>map(begun -> new WalletSignIn.SignedIn(tasker.get(), begun))
                .orElseGet(() -> new WalletSignIn.NonceRefused("nonce: used (expected: a fresh one)"));
    }
}
