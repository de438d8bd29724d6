package dev.concord.submission;

/** Redis or Kafka is away, or the view is being rebuilt: whoever asked should ask again soon. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
