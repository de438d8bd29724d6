package dev.concord.task.media.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.web.ProblemException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of files that came together, each by itself, in their order. */
record KeptMedia(List<KeptFile> files) {

    KeptMedia {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param name as its sender calls it
     * @param medium what is kept of it; absent if it is refused
     * @param code why it is refused, as a problem says it; absent if it is kept
     * @param detail what was wrong and what was expected; absent if it is kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeptFile(
            String name,
            @Nullable MediaView medium,
            @Nullable String code,
            @Nullable String detail) {

        /** Keeps a file, unless it is refused; what is wrong with the project is wrong with all, and thrown. */
        static KeptFile of(@Nullable String name, Supplier<MediaView> keep) {
            var shown = name == null ? "" : name;
            try {
                return new KeptFile(shown, keep.get(), null, null);
            } catch (ProblemException refused) {
                if (refused.problem().status() == 404 || refused.problem().status() == 409) {
                    throw refused;
                }
                return new KeptFile(shown, null, refused.problem().code(), refused.detail());
            }
        }
    }
}
