package dev.concord.submission.tasker.web;

/** The body that makes a tasker known. */
record TaskerRequest(boolean agent) {}
