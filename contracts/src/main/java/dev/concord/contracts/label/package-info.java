/**
 * What a tasker may answer. A {@link dev.concord.contracts.label.LabelKind} is the question's form, fixed by the project; a
 * {@link dev.concord.contracts.label.Label} is one answer, and the kind says whether the label fits.
 */
@NullMarked
package dev.concord.contracts.label;

import org.jspecify.annotations.NullMarked;
