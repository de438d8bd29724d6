package dev.concord.gateway.repeat.web;

import dev.concord.near.key.Bytes;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Hashes the body of a request while somebody reads it, so that none is held in memory to be compared. */
final class HashedRequest extends HttpServletRequestWrapper {

    /** As many as of any body that is not streamed; of a longer one it is not known what it is. */
    private static final int MAX_BYTES = 1 << 20;

    private static final int PIECE = 8 << 10;

    /** What else than path and body says what is asked for. */
    private static final List<String> SAYING =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH, "Upload-Length", "Upload-Metadata");

    /** Said since later: it is told only where it is there, so that all other requests are described as ever. */
    private static final String DEFERS = "Upload-Defer-Length";

    private final MessageDigest digest = sha256();
    private @Nullable HashedBody body;
    private long bytes;
    private boolean isWhole;
    private boolean isBroken;

    HashedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new HashedBody(super.getInputStream());
        }
        return body;
    }

    /** Reads what nobody has read of the body; that can be done only before its answer is sent. */
    void readRest() {
        try {
            var rest = getInputStream();
            var piece = new byte[PIECE];
            while (!isWhole && !isBroken && bytes <= MAX_BYTES && getContentLengthLong() <= MAX_BYTES) {
                rest.read(piece, 0, PIECE);
            }
        } catch (IOException broken) {
            isBroken = true;
        }
    }

    /** Returns what was asked for; nothing if the body is broken or too long. */
    Optional<String> content() {
        readRest();
        return isWhole && !isBroken && bytes <= MAX_BYTES ? Optional.of(described()) : Optional.empty();
    }

    /** Nothing of it has a line break, and what is absent differs from what is empty, so that no two requests are described alike. */
    private String described() {
        var text = new StringBuilder(getRequestURI()).append(said("?", getQueryString()));
        for (var name : SAYING) {
            text.append('\n').append(said("=", getHeader(name)));
        }
        if (getHeader(DEFERS) != null) {
            text.append('\n').append(said("=", getHeader(DEFERS)));
        }
        return text.append('\n').append(Bytes.of(digest.digest()).hex()).toString();
    }

    private static String said(String mark, @Nullable String value) {
        return value == null ? "" : mark + value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private final class HashedBody extends ServletInputStream {

        private final ServletInputStream source;

        HashedBody(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            // Until it is read, it may break off; what comes after that is not its end, though it looks like one.
            var wasBroken = isBroken;
            isBroken = true;
            var read = source.read(target, offset, length);
            isBroken = wasBroken;
            if (read < 0) {
                isWhole = true;
            } else {
                digest.update(target, offset, read);
                bytes += read;
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
