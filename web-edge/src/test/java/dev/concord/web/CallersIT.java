package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A controller gets the caller that it asks for, or is not called. */
final class CallersIT {

    private static final UUID ID = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    private static final Caller VENDOR = new Caller.VendorCaller(new VendorId(ID));
    private static final Caller TASKER = new Caller.TaskerCaller(new TaskerId(ID), true);
    private static final Caller OPERATOR = new Caller.OperatorCaller();
    private static final Instant SOON = TrialApplication.NOW.plusSeconds(60);

    private final RunningEdge edge = RunningEdge.get();

    @Test
    void aControllerGetsTheCallerThatItAsksFor() throws Exception {
        assertThat(get("/vendor", VENDOR).body()).isEqualTo(ID.toString());
        assertThat(get("/tasker", TASKER).body()).isEqualTo(ID + " true");
        assertThat(get("/operator", OPERATOR).statusCode()).isEqualTo(200);
        assertThat(get("/anybody", TASKER).body()).isEqualTo("TaskerCaller");
    }

    @Test
    void withoutACallerNobodyIsLetIn() throws Exception {
        for (var path : List.of("/vendor", "/tasker", "/operator", "/anybody")) {
            Expecting.problem(edge.send(edge.request(path)), EdgeProblem.UNAUTHENTICATED);
        }
    }

    @Test
    void anotherKindOfCallerIsToldWhichOneMayCome() throws Exception {
        Expecting.problem(get("/vendor", TASKER), EdgeProblem.FORBIDDEN, "caller: a tasker (expected: a vendor)");
        Expecting.problem(get("/tasker", OPERATOR), EdgeProblem.FORBIDDEN, "caller: a operator (expected: a tasker)");
        Expecting.problem(get("/operator", VENDOR), EdgeProblem.FORBIDDEN, "caller: a vendor (expected: a operator)");
    }

    @Test
    void aTokenThatIsForgedOrExpiredIsNone() throws Exception {
        var forged = CallerToken.mint(VENDOR, SOON, RunningEdge.SECRET + "!");
        var expired = CallerToken.mint(VENDOR, TrialApplication.NOW.minusSeconds(1), RunningEdge.SECRET);

        for (var token : List.of(forged, expired, "vendor|" + ID + "||99999999999|", "x")) {
            Expecting.problem(getWith("/vendor", token), EdgeProblem.UNAUTHENTICATED);
        }
    }

    @Test
    void aServiceWithAWeakSecretDoesNotStart() {
        assertThatThrownBy(() -> RunningEdge.start("secret").close())
                .hasStackTraceContaining("caller secret: 6 characters (expected: at least 32)");
    }

    private HttpResponse<String> get(String path, Caller caller) throws IOException, InterruptedException {
        return getWith(path, CallerToken.mint(caller, SOON, RunningEdge.SECRET));
    }

    private HttpResponse<String> getWith(String path, String token) throws IOException, InterruptedException {
        return edge.send(edge.request(path).header(CallerToken.HEADER, token));
    }
}
