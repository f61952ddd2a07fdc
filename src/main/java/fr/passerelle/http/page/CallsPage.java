package fr.passerelle.http.page;

import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.RegisterPage.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls, or some of them.
 *
 * @param words those that were asked for
 * @param choices what the list can be narrowed and ordered by
 * @param count how many are found, as a sentence
 * @param all the list without criteria; null where it has none
 * @param ways what to lift where nothing is found
 * @param isEmpty whether no call was ever imported
 */
public record CallsPage(
    Frame frame,
    String words,
    List<Choice> choices,
    String count,
    @Nullable String all,
    List<Tag> ways,
    boolean isEmpty,
    List<Line> calls,
    Stretch.Shown stretch) {

  /**
   * A call in the list.
   *
   * @param lang the language of its title as HTML writes it; null where it is the page's
   * @param status its code, then what it is called
   * @param facts deadline, programme and action, each where known
   * @param source the source's name, day and licence
   */
  public record Line(
      String title,
      @Nullable String lang,
      String href,
      String status,
      String statusSaid,
      List<String> facts,
      String source) {
    public Line {
      facts = List.copyOf(facts);
    }
  }

  public CallsPage {
    choices = List.copyOf(choices);
    ways = List.copyOf(ways);
    calls = List.copyOf(calls);
  }
}
