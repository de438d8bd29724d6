package dev.concord.local.apidrill;

import dev.concord.local.campaign.Progress;
import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.json.JsonMapper;

/** Sends a request, judges the answer, and remembers what is in it. */
final class Trial {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NO_STATUS = 0;

    private final URI gateway;
    private final Sender sender;
    private final Conformity conformity;
    private final Sightings sightings;
    private final RequestDrillReport report;
    private final Progress progress;

    Trial(
            URI gateway,
            Sender sender,
            Conformity conformity,
            Sightings sightings,
            RequestDrillReport report,
            Progress progress) {
        this.gateway = gateway;
        this.sender = sender;
        this.conformity = conformity;
        this.sightings = sightings;
        this.report = report;
        this.progress = progress;
    }

    void of(Request request) throws InterruptedException {
        try {
            judge(request, sender.send(request));
        } catch (IOException unanswered) {
            find(request, NO_STATUS, "no answer: " + unanswered);
        }
    }

    private void judge(Request request, Answer answer) {
        report.count(request, answer);
        var fault = conformity.fault(request, answer);
        if (fault.isPresent()) {
            find(request, answer.status(), fault.get());
        } else if (answer.isSuccess() && answer.isJson() && answer.whole()) {
            sightings.remember(request, JSON.readTree(answer.text()));
        }
    }

    private void find(Request request, int status, String fault) {
        var finding = new Finding(request.operation().name(), status, fault, CurlLine.of(gateway, request));
        report.add(finding);
        progress.step("FINDING: %s: %s%n%s".formatted(finding.operation(), fault, finding.command()));
    }
}
