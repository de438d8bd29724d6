package dev.concord.local.campaign;

/** Something that should have come about did not, in all the time that it was given. */
public final class WaitedInVain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WaitedInVain(String message) {
        super(message);
    }
}
