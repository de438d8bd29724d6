package dev.concord.gateway.repeat.web;

import dev.concord.gateway.repeat.AnswerHead;
import dev.concord.near.key.Bytes;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Holds an answer back until it is remembered: who has it may send the same request again at once, and shall not be told that it is under
 * way. What is larger than can be kept goes on as it comes.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

    private static final int MAX_BYTES = 64 << 10;

    /** Those that say something of the answer; all others are said anew of each request. */
    private static final List<String> REPEATED =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, "Preference-Applied", "Tus-Resumable", "Upload-Expires");

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final ServletOutputStream body = new HeldBody();
    private final Runnable beforeItGoes;
    private @Nullable PrintWriter writer;
    private boolean isPassedOn;
    private boolean isLeftToContainer;

    /** Holds back what is written, and has something done before any of it goes on. */
    HeldAnswer(HttpServletResponse response, Runnable beforeItGoes) {
        super(response);
        this.beforeItGoes = beforeItGoes;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isPassedOn) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        held.reset();
    }

    /** The container writes the answer after we have seen the request for the last time. */
    @Override
    public void sendError(int status) throws IOException {
        isLeftToContainer = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        isLeftToContainer = true;
        super.sendError(status, message);
    }

    AnswerHead head() {
        return new AnswerHead(
                isLeftToContainer ? SC_INTERNAL_SERVER_ERROR : getStatus(),
                repeatedHeaders(),
                getHeader(HttpHeaders.RETRY_AFTER) != null);
    }

    /** Returns the body; nothing if it is larger than can be kept. */
    Optional<Bytes> body() {
        if (writer != null) {
            writer.flush();
        }
        return isPassedOn ? Optional.empty() : Optional.of(Bytes.of(held.toByteArray()));
    }

    /** Lets go of what is held back. */
    void passOn() throws IOException {
        if (!isPassedOn) {
            isPassedOn = true;
            beforeItGoes.run();
            held.writeTo(getResponse().getOutputStream());
            held.reset();
        }
    }

    private Map<String, String> repeatedHeaders() {
        var headers = new LinkedHashMap<String, String>();
        for (var name : REPEATED) {
            var value = getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        var type = getContentType();
        if (type != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, type);
        }
        return headers;
    }

    private final class HeldBody extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            if (held.size() + length > MAX_BYTES) {
                passOn();
            }
            if (isPassedOn) {
                getResponse().getOutputStream().write(source, offset, length);
            } else {
                held.write(source, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            flushBuffer();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("an answer that is written later (expected: at once)");
        }
    }
}
