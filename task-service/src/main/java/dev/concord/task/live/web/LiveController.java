package dev.concord.task.live.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.live.Feed;
import dev.concord.task.live.FollowProject;
import dev.concord.task.live.FollowProject.Outcome;
import dev.concord.task.live.LiveSettings;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Streams what happens in a project. A stream is written on its request's own thread, so a reader who is slow blocks
 * nobody, and one who takes nothing for as long as the container allows is cut off and may come again.
 */
@RestController
final class LiveController {

    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);

    /** A client comes again after this, whether its stream ended or broke off. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration UNTIL_ANOTHER_ENDS = Duration.ofSeconds(10);

    private final FollowProject following;
    private final LiveSettings settings;
    private final InstantSource clock;

    LiveController(FollowProject following, LiveSettings settings, InstantSource clock) {
        this.following = following;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a client that comes again has seen stands in the header; its address still says where it began. */
    @GetMapping("/v1/projects/{id}/events")
    void follow(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpMethod method,
            HttpServletResponse response)
            throws InterruptedException {
        var project = Requested.project(id);
        var position = lastEventId == null ? position("after", after) : position("Last-Event-ID", lastEventId);
        try (var feed = feed(vendor, project, position)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (!method.equals(HttpMethod.HEAD)) { // whoever asks for no body never goes away
                stream(feed, new EventStream(project, response.getOutputStream()));
            }
        } catch (IOException gone) {
            LOG.debug("the reader of {} went away: {}", project, gone.toString());
        }
    }

    private void stream(Feed feed, EventStream out) throws IOException, InterruptedException {
        var end = clock.instant().plus(settings.longest());
        out.begin(PAUSE);
        for (var now = clock.instant(); now.isBefore(end) && !feed.isEnded(); now = clock.instant()) {
            var part = feed.next(least(settings.heartbeat(), Duration.between(now, end)));
            if (part.isEmpty()) {
                out.beat();
            } else {
                out.write(part, clock.instant());
            }
        }
    }

    private Feed feed(VendorCaller vendor, ProjectId project, OptionalLong after) {
        return switch (following.follow(vendor.id(), project, after)) {
            case Outcome.Followed followed -> followed.feed();
            case Outcome.Unknown _ -> throw Requested.notFound(project);
            case Outcome.Ahead ahead ->
                throw new ProblemException(
                        TaskProblem.MALFORMED_POSITION,
                        "position: %d (expected: at most the last one, %d)".formatted(after.orElse(0), ahead.last()));
            case Outcome.Gone gone ->
                throw new ProblemException(
                        TaskProblem.EVENTS_GONE,
                        "position: %d (expected: at least %d; export the labels, then go on from there)"
                                .formatted(after.orElse(0), gone.forgotten()));
            case Outcome.TooManyOfVendor many ->
                throw new ProblemException(
                                TaskProblem.TOO_MANY_OWN_STREAMS,
                                "open streams of this vendor: %d (expected: fewer; close one)".formatted(many.open()))
                        .retryAfter(UNTIL_ANOTHER_ENDS);
            case Outcome.TooMany many ->
                throw new ProblemException(
                                TaskProblem.TOO_MANY_STREAMS,
                                "open streams: %d (expected: fewer; ask again later)".formatted(many.open()))
                        .retryAfter(UNTIL_ANOTHER_ENDS);
        };
    }

    private static OptionalLong position(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            var position = Long.parseLong(text);
            if (position >= 0) {
                return OptionalLong.of(position);
            }
        } catch (NumberFormatException malformed) {
            // Answered below, as any other that is none.
        }
        throw new ProblemException(
                TaskProblem.MALFORMED_POSITION,
                "%s: \"%s\" (expected: the id of an event, or 0)".formatted(name, Requested.shortened(text)));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
