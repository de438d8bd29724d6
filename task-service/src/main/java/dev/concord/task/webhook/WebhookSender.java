package dev.concord.task.webhook;

import java.net.URI;
import java.util.Map;

/** Calls receivers. */
interface WebhookSender {

    /** Posts a JSON body, follows no redirect, and waits no longer than it is configured to. */
    Answer post(URI url, Map<String, String> headers, String body);
}
