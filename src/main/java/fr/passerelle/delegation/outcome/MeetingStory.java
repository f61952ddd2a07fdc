package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PlannedMeeting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with who met, when and where, what came of it and what was followed since.
 *
 * @param slot null where the calendar no longer has it
 * @param city where it took place; null where nobody knows
 * @param followUps by month
 */
public record MeetingStory(
    PlannedMeeting meeting,
    Party visitor,
    Party host,
    Calendar.@Nullable Slot slot,
    Calendar.@Nullable City city,
    Outcome outcome,
    List<FollowUp> followUps) {

  public MeetingStory {
    followUps = List.copyOf(followUps);
  }

  public boolean is(MeetingState state) {
    return meeting.state() == state;
  }

  /** Whether it brought anything; a cancelled meeting did not. */
  public boolean hasResult() {
    return !is(MeetingState.CANCELLED) && !outcome.results().isEmpty();
  }

  /** Whether it is asked later how things stand: there is a next step or a result. */
  public boolean isFollowed() {
    return hasResult() || (!is(MeetingState.CANCELLED) && !outcome.nextStep().isEmpty());
  }

  /** The answer of so many months after; null where there is none. */
  public @Nullable FollowUp after(int months) {
    return followUps.stream().filter(one -> one.months() == months).findFirst().orElse(null);
  }

  /** Whether it is to be asked how things stand so many months after. */
  public boolean isOpen(int months) {
    return isFollowed()
        && after(months) == null
        && followUps.stream()
            .noneMatch(one -> one.months() < months && one.state() == FollowState.ENDED);
  }

  /** How far both have come by this meeting. */
  public Stage reached() {
    var reached = is(MeetingState.HELD) ? Stage.MEETING : Stage.CONTACT;
    if (hasResult()) {
      for (var result : outcome.results()) {
        reached =
            switch (result) {
              case AGREEMENT -> reached.or(Stage.AGREEMENT);
              case PROJECT -> reached.or(Stage.PROJECT);
              case PRODUCT -> reached.or(Stage.PRODUCT);
              case CONTACT, VISIT, EXCHANGE, NDA -> reached;
            };
      }
    }
    for (var followUp : followUps) {
      reached =
          switch (followUp.state()) {
            case AGREEMENT -> reached.or(Stage.AGREEMENT);
            case PROJECT -> reached.or(Stage.PROJECT);
            case PRODUCT -> reached.or(Stage.PRODUCT);
            case NOTHING, IN_CONTACT, ENDED -> reached;
          };
    }
    return reached;
  }
}
