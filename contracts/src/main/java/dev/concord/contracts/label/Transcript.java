package dev.concord.contracts.label;

/** What is said in a recording, as text; empty where nothing is. */
public record Transcript(String text) implements Label {

    public Transcript {
        Required.present("label.text", text, "what is said, perhaps nothing");
    }
}
