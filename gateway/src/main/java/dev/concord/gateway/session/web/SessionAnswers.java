package dev.concord.gateway.session.web;

import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.session.BeginSession.Begun;
import dev.concord.gateway.session.EndSessions;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.web.SessionCookie;
import dev.concord.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers who has just signed in, with the cookie and so that the audit log has it, and whose sessions have ended. */
@Component
public final class SessionAnswers {

    private final EndSessions ending;
    private final SessionCookie cookie;

    SessionAnswers(EndSessions ending, SessionCookie cookie) {
        this.ending = ending;
        this.cookie = cookie;
    }

    /** The session that the browser had so far ends: nothing would present it any more. */
    public ResponseEntity<SessionView> began(HttpServletRequest request, Caller caller, Begun begun) {
        if (request.getAttribute(KnownCaller.ATTRIBUTE) instanceof KnownCaller former && former.session() != null) {
            var session = former.session();
            Person.who(former.caller()).ifPresent(person -> ending.end(person, session));
        }
        var session = begun.session();
        request.setAttribute(KnownCaller.ATTRIBUTE, KnownCaller.bySession(caller, session.id(), session.endsAt()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, cookie.with(begun.secret()))
                .body(SessionView.of(session, session.id()));
    }

    /** The browser forgets the session that it may have. */
    public ResponseEntity<Void> ended() {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.cleared())
                .build();
    }
}
