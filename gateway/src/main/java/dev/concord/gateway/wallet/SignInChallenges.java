package dev.concord.gateway.wallet;

import dev.concord.near.message.AccountProof;
import dev.concord.near.message.OffChainMessage;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws what a wallet is to sign, and tells whether that is what it has signed. */
@Component
public final class SignInChallenges {

    private static final String TEXT = "I sign in at Concord. This moves no money.";
    private static final int LONGEST_CALLBACK = 2_000;

    private final SignInNonces nonces;
    private final SignInChain chain;
    private final String recipient;

    SignInChallenges(SignInNonces nonces, SignInChain chain, WalletSettings settings) {
        this.nonces = nonces;
        this.chain = chain;
        this.recipient = settings.recipient();
    }

    /** What is to be signed, before the moment given. */
    public record Challenge(OffChainMessage message, Instant until) {}

    /** Returns nothing where nobody signs in by wallet. */
    public Optional<Challenge> draw() {
        if (!chain.isThere()) {
            return Optional.empty();
        }
        var drawn = nonces.draw();
        return Optional.of(new Challenge(new OffChainMessage(TEXT, drawn.nonce(), recipient, null), drawn.until()));
    }

    /** Returns what is wrong with a proof before the chain is asked, beginning with what costs least. */
    Optional<WalletSignIn> refusal(AccountProof proof, OffChainMessage signed) {
        if (!signed.recipient().equals(recipient)) {
            return refused("recipient: another (expected: %s)".formatted(recipient));
        }
        if (!signed.text().equals(TEXT)) {
            return refused("message: another (expected: %s)".formatted(TEXT));
        }
        if (signed.callbackUrl() != null && signed.callbackUrl().length() > LONGEST_CALLBACK) {
            return refused("callbackUrl: %d characters (expected: at most %d)"
                    .formatted(signed.callbackUrl().length(), LONGEST_CALLBACK));
        }
        return switch (nonces.standing(proof.nonce())) {
            case NOT_OURS ->
                Optional.of(new WalletSignIn.NonceRefused("nonce: not drawn here (expected: a fresh one)"));
            case TOO_OLD -> Optional.of(new WalletSignIn.NonceRefused("nonce: too old (expected: a fresh one)"));
            case GOOD ->
                signed.isSignedBy(proof.key(), proof.signature())
                        ? Optional.empty()
                        : refused("signature: does not fit (expected: NEP-413, by the key over the message)");
        };
    }

    private static Optional<WalletSignIn> refused(String reason) {
        return Optional.of(new WalletSignIn.SignatureRefused(reason));
    }
}
