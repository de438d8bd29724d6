package dev.concord.local.replay;

/** One line of the record: who said what of which task. */
record RecordedLabel(String task, String worker, String label) {}
