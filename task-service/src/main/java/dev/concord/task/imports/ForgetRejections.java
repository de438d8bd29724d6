package dev.concord.task.imports;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Discards the rejected lines of old imports in small steps. */
@Component
final class ForgetRejections {

    private final Rejections rejections;

    ForgetRejections(Rejections rejections) {
        this.rejections = rejections;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forgetSome() {
        rejections.discardOld();
    }
}
