package dev.concord.task.export;

import dev.concord.contracts.label.LabelKind;

/**
 * What a file is written from.
 *
 * @param project its name, as the vendor gave it
 * @param submissions whether the submissions behind each agreement are shown
 */
public record Export(String project, LabelKind kind, boolean submissions, AgreementSource agreements) {}
