package dev.concord.submission.tasker.web;

import dev.concord.submission.tasker.Profile;
import dev.concord.submission.tasker.StateProfile;
import dev.concord.submission.tasker.StateProfile.Outcome;
import dev.concord.submission.tasker.Stated;
import dev.concord.submission.web.Presenting;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.IfMatch;
import dev.concord.web.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers state what projects may ask for. */
@RestController
@RequestMapping("/v1/taskers/me/profile")
final class ProfileController {

    private final StateProfile profiles;

    ProfileController(StateProfile profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    ResponseEntity<Profile> read(TaskerCaller tasker) {
        return tagged(profiles.of(tasker.id()));
    }

    @PutMapping
    ResponseEntity<Profile> state(
            TaskerCaller tasker,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProfileRequest request) {
        var expected = IfMatch.required(ifMatch);
        return switch (profiles.state(Presenting.tasker(tasker), expected::includes, request.profile())) {
            case Outcome.Made made -> tagged(made.stated());
            case Outcome.Stale stale -> throw IfMatch.refusal(stale.version());
        };
    }

    private static ResponseEntity<Profile> tagged(Stated stated) {
        return ResponseEntity.ok()
                .eTag(VersionTag.of(stated.version()).formattedTag())
                .body(stated.profile());
    }
}
