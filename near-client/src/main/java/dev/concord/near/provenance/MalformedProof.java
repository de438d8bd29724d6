package dev.concord.near.provenance;

/** A file is no proof as Concord writes them; the message names the field. */
public final class MalformedProof extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedProof(String message) {
        super(message);
    }
}
