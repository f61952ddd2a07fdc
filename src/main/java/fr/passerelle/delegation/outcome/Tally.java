package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.MeetingState;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * How many meetings of a list are what: each figure can be counted again from the list.
 *
 * @param all that were ever in the programme, cancelled ones too
 * @param waiting of which nobody said yet what became of them
 * @param results that brought something
 * @param nextSteps after which something is to be done
 * @param agreements whose pair came to an agreement or further
 * @param projects whose pair came to a project or further
 * @param products whose pair came to a product on the market
 */
public record Tally(
    int all,
    int held,
    int noShows,
    int rescheduled,
    int cancelled,
    int waiting,
    int results,
    int nextSteps,
    int agreements,
    int projects,
    int products) {

  /** Counts a list. */
  public static Tally of(Collection<MeetingStory> stories) {
    return new Tally(
        stories.size(),
        count(stories, story -> story.is(MeetingState.HELD)),
        count(stories, story -> story.is(MeetingState.NO_SHOW)),
        count(stories, story -> story.is(MeetingState.RESCHEDULED)),
        count(stories, story -> story.is(MeetingState.CANCELLED)),
        count(stories, story -> story.is(MeetingState.PLANNED)),
        count(stories, MeetingStory::hasResult),
        count(
            stories,
            story -> !story.is(MeetingState.CANCELLED) && !story.outcome().nextStep().isEmpty()),
        count(stories, story -> story.reached().compareTo(Stage.AGREEMENT) >= 0),
        count(stories, story -> story.reached().compareTo(Stage.PROJECT) >= 0),
        count(stories, story -> story.reached() == Stage.PRODUCT));
  }

  private static int count(Collection<MeetingStory> stories, Predicate<MeetingStory> counted) {
    return (int) stories.stream().filter(counted).count();
  }
}
