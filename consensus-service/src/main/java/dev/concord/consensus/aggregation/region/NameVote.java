package dev.concord.consensus.aggregation.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an object is called. Class and text are voted on apart, the text among those who gave one. */
final class NameVote {

    private final OneCoinVote classes;
    private final Optional<OneCoinVote> texts;

    private NameVote(OneCoinVote classes, Optional<OneCoinVote> texts) {
        this.classes = classes;
        this.texts = texts;
    }

    /**
     * Votes.
     *
     * @param names one for each mark
     * @param classCount how many classes there are to choose from
     */
    static NameVote of(List<RegionName> names, List<TaskerRates> rates, int classCount) {
        var classes = new ArrayList<OneCoinVote.Vote>();
        var texts = new ArrayList<OneCoinVote.Vote>();
        for (var place = 0; place < names.size(); place++) {
            var accuracy = rates.get(place).rightName();
            classes.add(new OneCoinVote.Vote(names.get(place).className(), accuracy));
            names.get(place).strippedText().ifPresent(text -> texts.add(new OneCoinVote.Vote(text, accuracy)));
        }
        return new NameVote(OneCoinVote.of(classes, classCount), ofTexts(texts));
    }

    /** There are texts without number; those that nobody gave count as one. */
    private static Optional<OneCoinVote> ofTexts(List<OneCoinVote.Vote> votes) {
        var given = (int) votes.stream().map(OneCoinVote.Vote::name).distinct().count();
        return votes.isEmpty() ? Optional.empty() : Optional.of(OneCoinVote.of(votes, given + 1));
    }

    RegionName leading() {
        return new RegionName(classes.leading(), texts.map(OneCoinVote::leading).orElse(null));
    }

    /** Returns the probability that the leading name is the right one. */
    double probability() {
        return probability(leading());
    }

    /** Returns the probability that a name is the right one. To give no text where others do is not right. */
    double probability(RegionName name) {
        var ofText =
                texts.map(vote -> name.strippedText().map(vote::probability).orElse(0.0));
        return classes.probability(name.className()) * ofText.orElse(1.0);
    }
}
