package fr.passerelle.http.report;

import fr.passerelle.delegation.outcome.FollowUp;
import fr.passerelle.delegation.outcome.Reminder;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.http.route.Parameters;

/** Writes the letters that remind of what is due after missions. */
public final class ReminderLetters {

  private final Messages messages;
  private final String address;

  /** A letter to one reader. */
  public record Written(String to, String subject, String text) {}

  /**
   * Writes letters that lead to a server.
   *
   * @param address where readers reach it, without a slash at its end
   */
  public ReminderLetters(Messages messages, String address) {
    this.messages = messages;
    this.address = address;
  }

  /** The letter, in the language of who gets it. */
  public Written letter(Reminder reminder) {
    var wording = messages.in(reminder.language());
    var mission = reminder.mission();
    String name = Parameters.cleaned(mission.name());
    return new Written(
        reminder.email(),
        wording.say("report.reminder.subject", "n", reminder.months(), "mission", name),
        String.join(
            "\n\n",
            wording.say(
                "report.reminder.lead",
                "n",
                reminder.months(),
                "mission",
                name,
                "day",
                FollowUp.due(mission, reminder.months())),
            wording.count("report.reminder.open", reminder.open()),
            address + new ReportLinks(reminder.language()).due(mission.team(), mission.id())));
  }
}
