package dev.concord.gateway;

import dev.concord.gateway.ApiClient.Answer;
import java.util.UUID;

/** What a browser does with the cookie of a session, and how people come to have one. */
public final class Browser {

    public static final String PASSWORD = "four words nobody guesses";

    private static final String COOKIE = "Set-Cookie";

    private Browser() {}

    /** Returns who presents the session that the answer began, as a page of ours does it. */
    public static ApiClient of(ApiClient anonymous, Answer signedIn) {
        return withoutMark(anonymous, signedIn).with("X-Requested-By", "a page");
    }

    /** Returns who presents the session, but does not show that a page of ours wants it. */
    static ApiClient withoutMark(ApiClient anonymous, Answer signedIn) {
        return anonymous.with("Cookie", cookieOf(signedIn));
    }

    static String cookieOf(Answer signedIn) {
        return signedIn.header(COOKIE)
                .orElseThrow(() -> new IllegalStateException("no session: " + signedIn.text()))
                .replaceAll(";.*", "");
    }

    /** Returns a name that nobody else signs in by. */
    public static String someName() {
        return "ada-" + UUID.randomUUID() + "@vision.example";
    }

    public static Answer signIn(ApiClient client, String name, String password) {
        return client.post("/v1/sessions", "{\"signInName\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    /** Has somebody join the vendor in that role, with a password. */
    public static Answer join(ApiClient vendor, ApiClient anonymous, UUID member, String role, String name) {
        var invited =
                vendor.post("/v1/members", "{\"id\":\"%s\",\"name\":\"Ada\",\"role\":\"%s\"}".formatted(member, role));
        return accept(anonymous, invited.json().required("invitation").asString(), name, PASSWORD);
    }

    static Answer accept(ApiClient anonymous, String code, String name, String password) {
        return anonymous.post(
                "/v1/invitations/acceptance",
                "{\"code\":\"%s\",\"signInName\":\"%s\",\"password\":\"%s\"}".formatted(code, name, password));
    }

    /** Returns the browser of somebody who has joined the vendor in that role and signed in. */
    public static ApiClient ofNewMember(ApiClient vendor, ApiClient anonymous, String role) {
        var name = someName();
        join(vendor, anonymous, UUID.randomUUID(), role, name);
        return of(anonymous, signIn(anonymous, name, PASSWORD));
    }

    /** Returns the browser of a tasker who has set a password and signed in. */
    public static ApiClient ofTasker(ApiClient tasker, ApiClient anonymous) {
        var name = someName();
        tasker.put("/v1/password", "{\"signInName\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD));
        return of(anonymous, signIn(anonymous, name, PASSWORD));
    }
}
