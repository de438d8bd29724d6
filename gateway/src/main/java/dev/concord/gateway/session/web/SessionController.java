package dev.concord.gateway.session.web;

import dev.concord.contracts.id.SessionId;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.session.EndSessions;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.Sessions;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Requested;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people see in which browsers they have signed in, and sign out. */
@RestController
@RequestMapping("/v1/sessions")
final class SessionController {

    private final Sessions sessions;
    private final EndSessions ending;
    private final SessionAnswers answers;
    private final InstantSource clock;

    SessionController(Sessions sessions, EndSessions ending, SessionAnswers answers, InstantSource clock) {
        this.sessions = sessions;
        this.ending = ending;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    Page<SessionView> page(
            @RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var behind = Requested.after(after, SessionId::parse);
        var found = Person.who(known.caller())
                .map(person -> sessions.of(person, clock.instant(), behind, size))
                .orElse(List.of());
        var views = found.stream()
                .map(session -> SessionView.of(session, known.session()))
                .toList();
        return Page.of(views, size, SessionView::id);
    }

    /** Signs out; whoever calls by a key has no session to end. */
    @DeleteMapping("/current")
    ResponseEntity<Void> endCurrent(@RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known) {
        end(known, known.session());
        return answers.ended();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(@RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known, @PathVariable String id) {
        end(known, Requested.id(id, SessionId::parse));
        return ResponseEntity.noContent().build();
    }

    private void end(KnownCaller known, @Nullable SessionId id) {
        var ended = id != null
                && Person.who(known.caller())
                        .map(person -> ending.end(person, id))
                        .orElse(false);
        if (!ended) {
            throw new ProblemException(
                    GatewayProblem.SESSION_NOT_FOUND, "session (expected: one of yours that has not ended)");
        }
    }
}
