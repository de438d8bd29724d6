package dev.concord.submission.skill.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.submission.skill.ReadSkills;
import dev.concord.submission.web.Requested;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers see their own skill in each project. */
@RestController
final class SkillController {

    private final ReadSkills skills;

    SkillController(ReadSkills skills) {
        this.skills = skills;
    }

    @GetMapping("/v1/taskers/me/skills")
    Page<SkillView> page(
            TaskerCaller tasker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = skills.of(tasker.id(), Requested.after(after, ProjectId::parse), size);
        return Page.of(found.stream().map(SkillView::of).toList(), size, SkillView::projectId);
    }
}
