package dev.concord.task.export.table;

import java.util.regex.Pattern;

/**
 * Cells that no spreadsheet takes for a formula (OWASP, CSV Injection): an apostrophe goes before what could be one. Whoever takes
 * one apostrophe away wherever another, or a character that begins formulas, follows it, has what was written.
 */
final class SafeCell {

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

    private SafeCell() {}

    static String of(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
