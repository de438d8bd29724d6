package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.Asset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts payouts together into transactions, those first that wait longest. */
public final class FormBatches {

    private final BatchLimits limits;
    private final Set<Asset> onTrial;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Asset, Draft> open = new HashMap<>();

    private FormBatches(BatchLimits limits, Set<Asset> onTrial) {
        this.limits = limits;
        this.onTrial = onTrial;
    }

    /**
     * A payout that is ready to be signed.
     *
     * @param alone it shares no transaction
     */
    public record Ready(Line line, boolean alone) {

        Asset asset() {
            return line.payout().asset();
        }
    }

    /**
     * Returns at most so many batches; what does not fit waits.
     *
     * @param waiting in their order
     * @param onTrial assets whose last transaction failed: of each one batch only is tried
     */
    public static List<Batch> of(List<Ready> waiting, BatchLimits limits, Set<Asset> onTrial, int most) {
        var forming = new FormBatches(limits, onTrial);
        waiting.forEach(each -> forming.take(each, most));
        return forming.drafts.stream().map(Draft::batch).toList();
    }

    private void take(Ready ready, int most) {
        var draft = ready.alone() ? null : open.get(ready.asset());
        if (draft != null && draft.hasRoomFor(ready.line(), limits)) {
            draft.lines.add(ready.line());
        } else if (drafts.size() < most && !isTried(ready.asset())) {
            var begun = new Draft(ready);
            drafts.add(begun);
            if (!ready.alone() && !ready.asset().equals(Asset.NEAR)) {
                open.put(ready.asset(), begun);
            }
        }
    }

    private boolean isTried(Asset asset) {
        return onTrial.contains(asset) && drafts.stream().anyMatch(draft -> draft.asset.equals(asset));
    }

    private static final class Draft {

        private final Asset asset;
        private final List<Line> lines = new ArrayList<>();

        Draft(Ready first) {
            this.asset = first.asset();
            this.lines.add(first.line());
        }

        boolean hasRoomFor(Line line, BatchLimits limits) {
            var actions = lines.stream().mapToInt(Line::actions).sum() + line.actions();
            var gas = lines.stream().mapToLong(Line::gas).sum() + line.gas();
            return actions <= limits.actions() && gas <= limits.gas();
        }

        Batch batch() {
            return new Batch(asset, lines);
        }
    }
}
