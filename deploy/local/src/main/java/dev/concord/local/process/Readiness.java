package dev.concord.local.process;

/** Asks a child whether it can do its work by now; asked again and again, so it must answer within a second or two. */
@FunctionalInterface
public interface Readiness {

    boolean reached();
}
