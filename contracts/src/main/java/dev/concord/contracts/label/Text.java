package dev.concord.contracts.label;

/** A free answer: a description, a reply to an instruction. */
public record Text(String text) implements Label {

    public Text {
        Required.present("label.text", text, "the answer, perhaps empty");
    }
}
