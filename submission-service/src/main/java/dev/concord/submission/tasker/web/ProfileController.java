package dev.concord.submission.tasker.web;

import dev.concord.submission.tasker.Profile;
import dev.concord.submission.tasker.StateProfile;
import dev.concord.submission.web.Presenting;
import dev.concord.web.Caller.TaskerCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    Profile read(TaskerCaller tasker) {
        return profiles.of(tasker.id());
    }

    @PutMapping
    Profile state(TaskerCaller tasker, @RequestBody ProfileRequest request) {
        var profile = request.profile();
        profiles.state(Presenting.tasker(tasker), profile);
        return profile;
    }
}
