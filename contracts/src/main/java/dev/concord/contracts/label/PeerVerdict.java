package dev.concord.contracts.label;

/** A peer's judgement of the answer that a task's review proposes, in place of an answer of their own. No task begins with it. */
public record PeerVerdict(Verdict verdict) implements Label {

    public PeerVerdict {
        Required.present("label.verdict", verdict, "accept or reject");
    }
}
