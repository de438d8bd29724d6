package dev.concord.gateway.personal.web;

import java.util.List;

/**
 * Where more is found of what the platform knows of a tasker. No service asks another, so that whoever wants all goes from one to the
 * next, with the credential that asked for the list.
 *
 * @param href a path of this API that is got; pages have a {@code next}
 */
record RecordPart(String name, String href, String description) {

    /** All there are. A service that comes to know more of taskers adds its part here. */
    static final List<RecordPart> ALL = List.of(
            new RecordPart("sessions", "/v1/sessions", "Browsers in which you have signed in."),
            new RecordPart("identities", "/v1/identities", "Accounts at providers by which you sign in."),
            new RecordPart("keys", "/v1/keys", "Tokens that were given out to you, without their secrets."),
            new RecordPart("acts", "/v1/taskers/me/acts", "What you did that may have changed something."),
            new RecordPart("profile", "/v1/taskers/me/profile", "Languages and country that you state."),
            new RecordPart("skills", "/v1/taskers/me/skills", "How reliable your labels were found to be, by project."),
            new RecordPart("assignments", "/v1/assignments", "Tasks that you hold now."),
            new RecordPart(
                    "submissions",
                    "/v1/submissions",
                    "Labels that you gave; /v1/submissions/{id}/judgement and /v1/taskers/me/feedback say what came of each."),
            new RecordPart("reports", "/v1/taskers/me/reports", "Tasks that you called broken."),
            new RecordPart("appeals", "/v1/taskers/me/appeals", "Decisions that you objected to."),
            new RecordPart("accounts", "/v1/accounts", "The NEAR account that you are paid at."),
            new RecordPart("earnings", "/v1/earnings", "What you have earned, and what of it is paid."),
            new RecordPart("entries", "/v1/earnings/entries", "Each movement of your money."),
            new RecordPart("preferences", "/v1/earnings/preferences", "How you wish to be paid."));
}
