package fr.passerelle.http.counterpart;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The visitors of a mission with how many counterparts each has, and the hosts with what they
 * answered.
 *
 * @param adding where a visitor is added
 * @param link that was just made; empty where none was, since it is shown once
 * @param linkOf whose link it is, and where it was sent
 */
public record HostsPage(
    MissionHead head,
    String action,
    String adding,
    String neverHref,
    String never,
    String link,
    String linkOf,
    List<Visitor> visitors,
    List<Host> hosts,
    List<FieldError> errors) {

  /** A visitor. */
  public record Visitor(String name, String need, String href, String accepted) {}

  /**
   * A host.
   *
   * @param state how sure it is
   * @param visitors whom it is proposed to
   * @param answer who answered and when; empty where nobody has
   * @param invitation when it was given which link; empty where never
   * @param isOpen whether it has a link that leads somewhere
   */
  public record Host(
      String id,
      String name,
      String local,
      String pinyin,
      String href,
      String city,
      String state,
      String visitors,
      String answer,
      String invitation,
      boolean isOpen,
      String email,
      List<Choice> languages) {
    public Host {
      languages = List.copyOf(languages);
    }
  }

  public HostsPage {
    visitors = List.copyOf(visitors);
    hosts = List.copyOf(hosts);
    errors = List.copyOf(errors);
  }
}
