package dev.concord.task.media.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.media.FindMedia;
import dev.concord.task.media.KeepMedia;
import dev.concord.task.media.Keeping;
import dev.concord.task.media.Media;
import dev.concord.task.media.MediaHash;
import dev.concord.task.media.MediaLinks;
import dev.concord.task.media.MediaLinks.MediaLink;
import dev.concord.task.media.web.KeptMedia.KeptFile;
import dev.concord.task.upload.web.WholeUploads;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import dev.concord.web.lease.LeaseTokens;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes media from vendors and shows them. What is kept is what its bytes say, so the type that is told is the true one, and
 * browsers are told not to guess another.
 */
@RestController
final class MediaController {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final KeepMedia keeping;
    private final FindMedia media;
    private final MediaLinks links;
    private final WholeUploads uploads;

    MediaController(KeepMedia keeping, FindMedia media, MediaLinks links, WholeUploads uploads) {
        this.keeping = keeping;
        this.media = media;
        this.links = links;
        this.uploads = uploads;
    }

    @PostMapping("/v1/projects/{id}/media")
    MediaView keep(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String upload,
            InputStream body) {
        var project = Requested.project(id);
        return upload == null
                ? KeptAnswer.of(project, () -> keeping.keep(vendor.id(), project, body))
                : keepUploaded(vendor, project, upload);
    }

    /** Several at once, as forms of browsers and curl send them; what one of them is costs only itself. */
    @PostMapping(path = "/v1/projects/{id}/media", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    KeptMedia keepAll(VendorCaller vendor, @PathVariable String id, @RequestParam("file") List<MultipartFile> files) {
        var project = Requested.project(id);
        return new KeptMedia(files.stream()
                .map(file -> KeptFile.of(
                        file.getOriginalFilename(), () -> KeptAnswer.of(project, () -> keep(vendor, project, file))))
                .toList());
    }

    private Keeping keep(VendorCaller vendor, ProjectId project, MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return keeping.keep(vendor.id(), project, content);
        }
    }

    private MediaView keepUploaded(VendorCaller vendor, ProjectId project, String upload) {
        var whole = uploads.require(vendor.id(), upload);
        return KeptAnswer.of(project, () -> {
            try (var content = uploads.open(whole)) {
                return keeping.keep(vendor.id(), project, content);
            }
        });
    }

    @GetMapping("/v1/media/{hash}")
    ResponseEntity<Resource> show(
            Caller caller,
            @PathVariable String hash,
            @RequestHeader(name = LeaseTokens.HEADER, defaultValue = "") String leaseToken) {
        return shown(visible(caller, hash, leaseToken));
    }

    @GetMapping("/v1/media/{hash}/link")
    LinkView link(
            Caller caller,
            @PathVariable String hash,
            @RequestHeader(name = LeaseTokens.HEADER, defaultValue = "") String leaseToken) {
        return LinkView.of(links.to(visible(caller, hash, leaseToken).hash()));
    }

    @GetMapping("/v1/media/{hash}/content")
    ResponseEntity<Resource> content(
            @PathVariable String hash, @RequestParam String until, @RequestParam String signature) {
        var wanted = hash(hash);
        var end = SECONDS.matcher(until).matches() ? Instant.ofEpochSecond(Long.parseLong(until)) : Instant.EPOCH;
        if (!links.isGood(new MediaLink(wanted, end, signature))) {
            throw new ProblemException(TaskProblem.MEDIA_LINK, "link: not good (expected: a new one)");
        }
        return shown(media.linked(wanted).orElseThrow(() -> notFound(wanted)));
    }

    private Media visible(Caller caller, String hash, String leaseToken) {
        var wanted = hash(hash);
        var found = switch (caller) {
            case VendorCaller vendor -> media.ofVendor(vendor.id(), wanted);
            case TaskerCaller tasker -> media.ofTasker(tasker.id(), wanted, leaseToken);
            case OperatorCaller _ -> Optional.<Media>empty();
        };
        return found.orElseThrow(() -> notFound(wanted));
    }

    /** Bytes under a hash never change, so they may be kept by whoever got them. */
    private ResponseEntity<Resource> shown(Media found) {
        var content = media.content(found).orElseThrow(() -> notFound(found.hash()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.kind().mediaType()))
                .eTag(found.hash().hex())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static MediaHash hash(String text) {
        try {
            return new MediaHash(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(TaskProblem.MALFORMED_ID, String.valueOf(malformed.getMessage()));
        }
    }

    private static ProblemException notFound(MediaHash hash) {
        return new ProblemException(
                TaskProblem.MEDIA_NOT_FOUND,
                "media %s (expected: one of the vendor's projects; of a task whose live lease %s proves, or that is otherwise before the tasker)"
                        .formatted(hash, LeaseTokens.HEADER));
    }
}
