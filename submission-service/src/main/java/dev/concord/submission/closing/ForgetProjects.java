package dev.concord.submission.closing;

import org.springframework.stereotype.Service;

/** Removes what is remembered of settled projects, a bounded part of each at a time. */
@Service
final class ForgetProjects {

    private static final int MOST_PARTS = 20;

    private final ClosingProjects projects;

    ForgetProjects(ClosingProjects projects) {
        this.projects = projects;
    }

    void forgetSettled() {
        for (var project : projects.settled()) {
            var parts = 0;
            while (parts < MOST_PARTS && projects.forgetSome(project)) {
                parts++;
            }
        }
    }
}
