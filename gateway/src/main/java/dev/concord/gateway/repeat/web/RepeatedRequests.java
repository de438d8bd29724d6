package dev.concord.gateway.repeat.web;

import dev.concord.contracts.id.IdempotencyKey;
import dev.concord.gateway.access.Route;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.repeat.AnswerOnce;
import dev.concord.gateway.repeat.Claim;
import dev.concord.gateway.repeat.Ending;
import dev.concord.gateway.repeat.FirstAnswer;
import dev.concord.gateway.repeat.KeyedRequest;
import dev.concord.gateway.repeat.RepeatMeters;
import dev.concord.gateway.repeat.Reply;
import dev.concord.gateway.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a request that was sent before under the same Idempotency-Key as it was answered then. A request without one passes by. */
@Component
@Order(30)
final class RepeatedRequests extends OncePerRequestFilter {

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedRequests.class);

    private final AnswerOnce once;
    private final Refusals refusals;
    private final RepeatMeters meters;

    RepeatedRequests(AnswerOnce once, Refusals refusals, RepeatMeters meters) {
        this.once = once;
        this.refusals = refusals;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(IdempotencyKey.HEADER) == null
                || !(request.getAttribute(Route.ATTRIBUTE) instanceof Route route && route.once())
                || !(request.getAttribute(KnownCaller.ATTRIBUTE) instanceof KnownCaller caller)) {
            chain.doFilter(request, response);
            return;
        }
        Claim claim;
        try {
            claim = once.claim(new KeyedRequest(caller.limitedAs(), route.template(), PresentedKey.in(request)));
        } catch (RuntimeException refusal) {
            refusals.answer(request, response, refusal);
            return;
        }
        switch (claim) {
            case Claim.Begun begun -> carryOut(begun, new HashedRequest(request), response, chain);
            case Claim.UnderWay _ -> {
                meters.count(RepeatMeters.Answer.UNDER_WAY);
                refusals.answer(request, response, KeyProblems.underWay());
            }
            case Claim.Answered first -> answerAgain(first, new HashedRequest(request), response);
        }
    }

    private void carryOut(Claim.Begun begun, HashedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new HeldAnswer(response, request::readRest);
        Ending ending = new Ending.Unsettled();
        try {
            chain.doFilter(request, answer);
            ending = Ending.of(request.content(), answer.head(), answer.body());
        } finally {
            end(begun, ending);
        }
        answer.passOn();
    }

    /** What was done is done: who asked is answered all the same, and the key is free when it is taken for a dead gateway's. */
    private void end(Claim.Begun begun, Ending ending) {
        try {
            once.end(begun, ending);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("a first answer is not remembered: {}", away.toString());
        }
    }

    private void answerAgain(Claim.Answered first, HashedRequest request, HttpServletResponse response)
            throws IOException {
        switch (Reply.to(first, request.content())) {
            case Reply.Same(var answer) -> {
                meters.count(RepeatMeters.Answer.FIRST_ANSWER);
                write(answer, response);
            }
            case Reply.NotKept _ -> {
                meters.count(RepeatMeters.Answer.NOT_KEPT);
                refusals.answer(request, response, KeyProblems.notKept());
            }
            case Reply.Other _ -> {
                meters.count(RepeatMeters.Answer.OTHER_REQUEST);
                refusals.answer(request, response, KeyProblems.reused());
            }
        }
    }

    private static void write(FirstAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        answer.headers().forEach(response::setHeader);
        if (answer.body().size() > 0) {
            response.setContentLength(answer.body().size());
            response.getOutputStream().write(answer.body().toArray());
        }
    }
}
