package dev.concord.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a statement's entries as a client does: from the newest on, page by page, to the end. */
record EntryPages(CallerClient client, String path) {

    private static final int MOST_PAGES = 50;

    /** One page, and the cursor of the next. */
    record Page(List<Line> lines, Optional<String> next) {}

    /** One entry as it was told. */
    record Line(BigInteger place, String reason, String reference, BigInteger amount, BigInteger balance) {

        static Line of(JsonNode entry) {
            assertThat(Stream.of("place", "amount", "balance").map(entry::path))
                    .as("numbers of %s", entry)
                    .allSatisfy(number -> assertThat(number.isString()).isTrue());
            assertThat(entry.path("at").asString()).as("moment of %s", entry).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            return new Line(
                    number(entry, "place"),
                    entry.path("reason").asString(),
                    entry.path("reference").asString(),
                    number(entry, "amount"),
                    number(entry, "balance"));
        }

        private static BigInteger number(JsonNode entry, String field) {
            return new BigInteger(entry.path(field).asString());
        }
    }

    /** Returns the page that a query asks for. */
    Page page(String query) {
        var answer = client.get(path + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().path("entries").isArray()).as("%s", answer).isTrue();
        var next = answer.body().path("next");
        assertThat(next.isNull() || next.isString()).as("next of %s", answer).isTrue();
        var lines = answer.body().path("entries").valueStream().map(Line::of).toList();
        return new Page(lines, next.isNull() ? Optional.empty() : Optional.of(next.asString()));
    }

    /** Returns all entries, read on pages of a size. */
    List<Line> all(int limit) {
        var lines = new ArrayList<Line>();
        var mark = path.contains("?") ? "&" : "?";
        var page = page(mark + "limit=" + limit);
        for (var read = 1; ; read++) {
            assertThat(read).as("pages of %s", path).isLessThan(MOST_PAGES);
            lines.addAll(page.lines());
            if (page.next().isEmpty()) {
                return lines;
            }
            assertThat(page.lines()).as("a page that is not the last").hasSize(limit);
            page = page(mark + "limit=" + limit + "&before=" + page.next().get());
        }
    }

    /** Returns what entries sum to, once their places have no gap and each balance is the one before it and its amount. */
    static BigInteger sum(List<Line> newestFirst) {
        var balance = BigInteger.ZERO;
        var place = BigInteger.ZERO;
        for (var line : newestFirst.reversed()) {
            place = place.add(BigInteger.ONE);
            balance = balance.add(line.amount());
            assertThat(line.place()).as("%s", line).isEqualTo(place);
            assertThat(line.balance()).as("%s", line).isEqualTo(balance);
        }
        return balance;
    }
}
