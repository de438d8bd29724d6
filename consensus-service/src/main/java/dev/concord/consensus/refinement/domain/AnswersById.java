package dev.concord.consensus.refinement.domain;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.AnswerRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A project's answers by their tasks and within a task by their taskers, both in the order of their ids. Sums of floating
 * numbers depend on their order; so ordered, the same labels come out the same to the last bit, whenever they came.
 */
final class AnswersById {

    private final int[] tasks;
    private final AnswerRows rows;
    private final int[] answers;
    private final int[] taskers;

    private AnswersById(int[] tasks, int[] taskers, AnswerRows rows, int[] answers) {
        this.tasks = tasks;
        this.taskers = taskers;
        this.rows = rows;
        this.answers = answers;
    }

    /** Sorts by tasker, then by task, each by counting, so that the first order lasts within the second. */
    static AnswersById of(ProjectAnswers project) {
        var tasks = numbersById(project.tasks());
        tasks = Arrays.stream(tasks).filter(task -> project.labelsOf(task) > 0).toArray();
        var placeOfTask = places(tasks, project.tasks().size());
        var taskers = numbersById(project.taskers());
        var placeOfTasker = places(taskers, project.taskers().size());
        var byTasker = new AnswerCollector();
        for (var answer = 0; answer < project.answers(); answer++) {
            byTasker.add(placeOfTasker[project.taskerOf(answer)], 0);
        }
        var answers = byTasker.sorted().order();
        var byTask = new AnswerCollector();
        for (var answer : answers) {
            byTask.add(placeOfTask[project.taskOf(answer)], placeOfTasker[project.taskerOf(answer)]);
        }
        var sorted = byTask.sorted();
        var inRows = Arrays.stream(sorted.order()).map(place -> answers[place]).toArray();
        return new AnswersById(tasks, taskers, sorted.rows(), inRows);
    }

    /** Returns how many tasks have answers. */
    int tasks() {
        return tasks.length;
    }

    /** Returns the number that the project gave the task at this place. */
    int task(int place) {
        return tasks[place];
    }

    AnswerRows rows() {
        return rows;
    }

    int first(int task) {
        return rows.first(task);
    }

    int tasker(int place) {
        return rows.tasker(place);
    }

    /** Returns the number that the project gave the tasker at this place among taskers. */
    int numberOf(int taskerPlace) {
        return taskers[taskerPlace];
    }

    /** Returns the number that the project gave the answer at this place. */
    int answer(int place) {
        return answers[place];
    }

    private static int[] numbersById(IdNumbers ids) {
        return IntStream.range(0, ids.size())
                .boxed()
                .sorted(ids::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] places(int[] numbers, int all) {
        var places = new int[all];
        for (var place = 0; place < numbers.length; place++) {
            places[numbers[place]] = place;
        }
        return places;
    }
}
