package dev.concord.task.project;

/** What a vendor may ask of a project. Asking for what is already so changes nothing and is no error. */
public enum Transition implements ProjectChange {
    OPEN {
        @Override
        public Outcome of(Project project) {
            return switch (project) {
                case Project.Draft draft -> new Outcome.Changed(draft.open());
                case Project.Paused paused -> new Outcome.Changed(paused.open());
                case Project.Open open -> new Outcome.Unchanged(open);
                case Project.Closing closing -> new Outcome.Refused(closing.state(), "draft, open or paused");
                case Project.Settled settled -> new Outcome.Refused(settled.state(), "draft, open or paused");
            };
        }
    },
    PAUSE {
        @Override
        public Outcome of(Project project) {
            return switch (project) {
                case Project.Open open -> new Outcome.Changed(open.pause());
                case Project.Paused paused -> new Outcome.Unchanged(paused);
                case Project.Draft draft -> new Outcome.Refused(draft.state(), "open or paused");
                case Project.Closing closing -> new Outcome.Refused(closing.state(), "open or paused");
                case Project.Settled settled -> new Outcome.Refused(settled.state(), "open or paused");
            };
        }
    },
    CLOSE {
        @Override
        public Outcome of(Project project) {
            return switch (project) {
                case Project.Draft draft -> new Outcome.Changed(draft.close());
                case Project.Open open -> new Outcome.Changed(open.close());
                case Project.Paused paused -> new Outcome.Changed(paused.close());
                case Project.Closing closing -> new Outcome.Unchanged(closing);
                case Project.Settled settled -> new Outcome.Unchanged(settled);
            };
        }
    }
}
