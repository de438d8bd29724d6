package dev.concord.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * No body is read further than it may be. What is streamed (NDJSON, CSV, and whatever goes to a path that is said to stream) is
 * exempt, because whoever reads it counts while reading and has a limit of its own.
 */
final class BodyLimit extends OncePerRequestFilter {

    private static final int MAX_BYTES = 1 << 20;
    private static final int DEEPEST_CAUSE = 20;
    private static final Pattern STREAMED =
            Pattern.compile("(application/x-ndjson|text/csv)\\s*(;|$)", Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    static boolean isExceeded(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Exceeded) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    static ProblemException refusal() {
        return new ProblemException(
                EdgeProblem.BODY_TOO_LARGE, "body: more than %d bytes (expected: at most that)".formatted(MAX_BYTES));
    }

    private final List<PathPattern> streamedPaths;

    BodyLimit(List<String> streamedPaths) {
        this.streamedPaths = streamedPaths.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        var path = PathContainer.parsePath(request.getRequestURI());
        return (type != null && STREAMED.matcher(type).lookingAt())
                || streamedPaths.stream().anyMatch(each -> each.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            var refusal = refusal();
            response.setStatus(refusal.problem().status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(JSON.writeValueAsBytes(Problems.body(refusal.problem(), refusal.detail())));
            return;
        }
        chain.doFilter(new Limited(request), response);
    }

    /** The body turned out longer than its limit while it was read. */
    private static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** A request without a declared length, or with a false one, is counted while it is read. */
    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private int bytes;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = body.read(target, offset, Math.min(length, MAX_BYTES + 1));
            count(Math.max(0, read));
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        private void count(int more) throws IOException {
            bytes += more;
            if (bytes > MAX_BYTES) {
                throw new Exceeded();
            }
        }
    }
}
