package dev.concord.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Label;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.rows.RowScope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that can go wrong in a controller. */
@RestController
@SuppressWarnings("DoNotCallSuggester") // a controller is called by requests only
final class TrialController {

    static final int MORE_THAN_A_BUFFER = 1 << 20;

    @PostMapping("/orders")
    Order order(@RequestBody Order order) {
        return order;
    }

    @GetMapping("/orders")
    int orders(@RequestParam int limit) {
        return limit;
    }

    @PostMapping({"/files", "/streams/{id}/files"})
    long file(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @PostMapping("/kept")
    long kept(InputStream body) {
        try {
            return file(body);
        } catch (IOException brokenOff) {
            throw new ProblemException(EdgeProblem.MALFORMED_REQUEST, "kept: half (expected: all of it)");
        }
    }

    @GetMapping("/vendor")
    String vendor(VendorCaller caller) {
        return caller.id().toString();
    }

    @GetMapping("/tasker")
    String tasker(TaskerCaller caller) {
        return caller.id() + " " + caller.agent();
    }

    @GetMapping("/operator")
    String operator(OperatorCaller caller) {
        return caller.toString();
    }

    @GetMapping("/anybody")
    String anybody(Caller caller) {
        return caller.getClass().getSimpleName();
    }

    @GetMapping("/entity")
    ResponseEntity<List<String>> entity(@RequestParam int length) {
        return ResponseEntity.ok(List.of("x".repeat(length)));
    }

    @GetMapping("/thread")
    boolean isThreadVirtual() {
        return Thread.currentThread().isVirtual();
    }

    @GetMapping("/scope")
    String scope() {
        var scope = RowScope.current();
        return scope.kind() + " " + scope.owner();
    }

    @GetMapping("/busy")
    String busy() {
        throw new ProblemException(EdgeProblem.TOO_MANY_REQUESTS, "requests: 11 a second (expected: at most 10)")
                .retryAfter(Duration.ofSeconds(7));
    }

    @GetMapping("/outage")
    String outage() {
        throw new IllegalStateException(
                "no connection", new SQLTransientConnectionException("pool of db-7.internal is empty"));
    }

    @GetMapping("/defect")
    String defect() {
        throw new IllegalStateException("the key of db-7.internal does not fit");
    }

    @GetMapping("/error-of-the-machine")
    String machine() {
        throw new StackOverflowError("deep inside");
    }

    /** Fails after more was written than any buffer holds, as an export does whose store goes away. */
    @GetMapping("/half")
    void half(HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.getOutputStream().write("{}\n".repeat(MORE_THAN_A_BUFFER).getBytes(StandardCharsets.UTF_8));
        throw new IllegalStateException("the store is away", new SocketException("Connection reset"));
    }

    /** A body that checks itself. */
    record Order(
            ProjectId id,
            int count,
            List<Integer> sizes,
            @Nullable Order nested,
            @Nullable Label label) {

        Order {
            if (count < 1) {
                throw new IllegalArgumentException("count: " + count + " (expected: 1 or more)");
            }
            sizes = List.copyOf(sizes);
        }
    }
}
