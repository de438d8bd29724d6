package dev.concord.task.upload.web;

import dev.concord.contracts.id.UploadId;
import dev.concord.task.upload.AppendToUpload;
import dev.concord.task.upload.Appending;
import dev.concord.task.upload.BeginUpload;
import dev.concord.task.upload.Beginning;
import dev.concord.task.upload.LookAfterUploads;
import dev.concord.task.upload.Piece;
import dev.concord.task.upload.Upload;
import dev.concord.task.upload.UploadSlots;
import dev.concord.task.web.Requested;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files piece by piece by tus 1.0: core, creation (with deferred lengths), expiration, checksum and termination. */
@RestController
@RequestMapping("/v1/uploads")
final class UploadController {

    private final BeginUpload beginning;
    private final AppendToUpload appending;
    private final LookAfterUploads uploads;
    private final TusHeaders headers;
    private final UploadSlots slots;

    UploadController(
            BeginUpload beginning,
            AppendToUpload appending,
            LookAfterUploads uploads,
            TusHeaders headers,
            UploadSlots slots) {
        this.beginning = beginning;
        this.appending = appending;
        this.uploads = uploads;
        this.headers = headers;
        this.slots = slots;
    }

    @GetMapping
    ResponseEntity<Page<UploadView>> page(
            VendorCaller vendor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = uploads.page(vendor.id(), Requested.after(after, UploadId::parse), size).stream()
                .map(UploadView::of)
                .toList();
        return ResponseEntity.ok().headers(headers.ofServer()).body(Page.of(found, size, UploadView::id));
    }

    /** Anybody may ask what this server can do, before it is known who asks. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent().headers(headers.ofServer()).build();
    }

    @PostMapping
    ResponseEntity<Void> begin(
            VendorCaller vendor,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Defer-Length", required = false) @Nullable String deferred,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata)
            throws IOException {
        TusHeaders.require(version);
        var bytes = TusHeaders.length(length, deferred);
        return switch (beginning.begin(vendor.id(), bytes, TusHeaders.metadata(metadata))) {
            case Beginning.Begun begun ->
                ResponseEntity.created(
                                URI.create("/v1/uploads/" + begun.upload().id()))
                        .headers(TusHeaders.of(begun.upload()))
                        .build();
            case Beginning.TooLarge tooLarge -> throw UploadProblems.of(tooLarge);
            case Beginning.QuotaReached full -> throw UploadProblems.of(full);
            case Beginning.TooMany tooMany -> throw UploadProblems.of(tooMany);
        };
    }

    /** Asked for its headers alone, as tus does, it says how far the upload is. */
    @GetMapping("/{id}")
    ResponseEntity<UploadView> find(VendorCaller vendor, @PathVariable String id) {
        var upload = own(vendor, id);
        return ResponseEntity.ok().headers(TusHeaders.of(upload)).body(UploadView.of(upload));
    }

    @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
    ResponseEntity<Void> append(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
            InputStream content) {
        TusHeaders.require(version);
        var upload = Requested.upload(id);
        var piece = new Piece(
                TusHeaders.number("Upload-Offset", offset),
                length == null ? null : TusHeaders.number("Upload-Length", length),
                TusHeaders.checksum(checksum),
                content);
        if (!slots.tryTake()) {
            throw UploadProblems.tooManyWriters(slots.total());
        }
        try {
            return switch (appending.append(vendor.id(), upload, piece)) {
                case Appending.Appended appended ->
                    ResponseEntity.status(HttpStatus.NO_CONTENT)
                            .headers(TusHeaders.of(appended.upload()))
                            .build();
                case Appending.Unknown _ -> throw UploadProblems.notFound(upload);
                case Appending.OffsetDiffers differs -> throw UploadProblems.of(piece, differs);
                case Appending.LengthDiffers differs -> throw UploadProblems.of(piece, differs);
                case Appending.Busy _ -> throw UploadProblems.busy(upload);
                case Appending.TooLong tooLong -> throw UploadProblems.of(tooLong);
                case Appending.ChecksumDiffers _ -> throw UploadProblems.checksumDiffers();
            };
        } catch (IOException brokenOff) {
            throw UploadProblems.brokenOff();
        } finally {
            slots.giveBack();
        }
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version)
            throws IOException {
        TusHeaders.require(version);
        var upload = Requested.upload(id);
        if (!uploads.end(vendor.id(), upload)) {
            throw UploadProblems.notFound(upload);
        }
        return ResponseEntity.noContent().headers(headers.ofServer()).build();
    }

    private Upload own(VendorCaller vendor, String id) {
        var wanted = Requested.upload(id);
        return uploads.find(vendor.id(), wanted).orElseThrow(() -> UploadProblems.notFound(wanted));
    }
}
