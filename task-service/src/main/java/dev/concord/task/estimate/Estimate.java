package dev.concord.task.estimate;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.project.ProjectFacts;
import dev.concord.task.reservation.Reservation;

/**
 * What a project costs. Its tasks open only as far as the most they can cost is funded, so that is what can be missing; what they do
 * not need of it comes back.
 *
 * @param tasks for how many tasks
 * @param missing what is to be funded beyond what was, so that all of them open; in base units, as are all amounts
 */
public record Estimate(
        Asset asset, long tasks, Cost atLeast, Cost expected, Cost atMost, NearAmount funded, NearAmount missing) {

    /** What the project's own tasks cost, from its beginning; those that were withdrawn have no label and cost nothing. */
    static Estimate of(ProjectFacts facts, Reservation reservation, int doubtPermille) {
        var counts = reservation.tasks();
        var waiting = reservation.taskCost().times(counts.waiting());
        return of(
                facts,
                counts.total() - counts.withdrawn(),
                doubtPermille,
                reservation.escrow().funded(),
                reservation.reserved().plus(waiting));
    }

    /** What it would cost if it had so many tasks, and none were under way. */
    static Estimate of(ProjectFacts facts, Reservation reservation, int doubtPermille, long tasks) {
        return of(
                facts,
                tasks,
                doubtPermille,
                reservation.escrow().funded(),
                reservation.taskCost().times(tasks));
    }

    private static Estimate of(
            ProjectFacts facts, long tasks, int doubtPermille, NearAmount funded, NearAmount needed) {
        var forecast = new LabelForecast(facts.specification().policy(), doubtPermille);
        var terms = facts.terms();
        return new Estimate(
                terms.asset(),
                tasks,
                Cost.of(terms, forecast.least(tasks)),
                Cost.of(terms, forecast.expected(tasks)),
                Cost.of(terms, forecast.most(tasks)),
                funded,
                needed.compareTo(funded) > 0 ? needed.minus(funded) : NearAmount.ZERO);
    }
}
