package dev.concord.gateway.wallet.web;

import dev.concord.gateway.session.web.SessionAnswers;
import dev.concord.gateway.session.web.SessionView;
import dev.concord.gateway.wallet.SignInByWallet;
import dev.concord.gateway.wallet.SignInChallenges;
import dev.concord.gateway.wallet.SignInChallenges.Challenge;
import dev.concord.gateway.wallet.WalletSignIn;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Later;
import dev.concord.gateway.web.OwnPages;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers sign in by wallet. */
@RestController
@RequestMapping("/v1/sessions")
final class WalletController {

    private static final Duration CHAIN_RETRY = Duration.ofSeconds(1);

    private final SignInChallenges challenges;
    private final SignInByWallet signingIn;
    private final SessionAnswers answers;
    private final OwnPages pages;

    WalletController(SignInChallenges challenges, SignInByWallet signingIn, SessionAnswers answers, OwnPages pages) {
        this.challenges = challenges;
        this.signingIn = signingIn;
        this.answers = answers;
        this.pages = pages;
    }

    /** What the wallet is to sign; the nonce is base64. */
    record ChallengeView(String message, String nonce, String recipient, Instant expiresAt) {

        static ChallengeView of(Challenge challenge) {
            var message = challenge.message();
            return new ChallengeView(message.text(), message.nonce().base64(), message.recipient(), challenge.until());
        }
    }

    @PostMapping("/challenges")
    @ResponseStatus(HttpStatus.CREATED)
    ChallengeView challenge() {
        return challenges.draw().map(ChallengeView::of).orElseThrow(WalletController::switchedOff);
    }

    @PostMapping("/wallet")
    ResponseEntity<SessionView> signIn(HttpServletRequest request, @RequestBody WalletRequest body) {
        pages.require(request);
        return switch (signingIn.signIn(body.proof(), body.signed())) {
            case WalletSignIn.SignedIn in -> {
                var tasker = in.tasker();
                yield answers.began(request, new TaskerCaller(tasker.id(), tasker.agent()), in.begun());
            }
            case WalletSignIn.NonceRefused refused ->
                throw new ProblemException(GatewayProblem.CHALLENGE_REFUSED, refused.reason());
            case WalletSignIn.SignatureRefused refused ->
                throw new ProblemException(GatewayProblem.SIGNATURE_REFUSED, refused.reason());
            case WalletSignIn.KeyRefused refused ->
                throw new ProblemException(GatewayProblem.KEY_REFUSED, refused.reason());
            case WalletSignIn.ChainAway _ ->
                throw new ProblemException(GatewayProblem.CHAIN_AWAY, "the chain does not answer (expected: soon)")
                        .retryAfter(CHAIN_RETRY);
            case WalletSignIn.PutOff _ -> throw Later.unavailable("submission-service is away (expected: soon back)");
            case WalletSignIn.SwitchedOff _ -> throw switchedOff();
        };
    }

    private static ProblemException switchedOff() {
        return new ProblemException(GatewayProblem.WALLET_SIGN_IN_OFF, "wallet: switched off (expected: another way)");
    }
}
