package dev.concord.task.media.web;

import dev.concord.task.media.MediaLinks.MediaLink;
import java.time.Instant;

/** Where a medium is shown to whoever has this link, until it ends. */
record LinkView(String url, Instant until) {

    static LinkView of(MediaLink link) {
        return new LinkView(
                "/v1/media/%s/content?until=%d&signature=%s"
                        .formatted(link.hash(), link.until().getEpochSecond(), link.signature()),
                link.until());
    }
}
