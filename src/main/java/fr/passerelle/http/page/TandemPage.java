package fr.passerelle.http.page;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.page.ResultsPage.Hidden;
import fr.passerelle.http.page.ResultsPage.Understood;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who complete an organisation.
 *
 * @param order whose country comes first; empty where none does
 * @param found null where what was asked could not be read
 */
public record TandemPage(
    Frame frame,
    ShownName seeker,
    @Nullable ShownName own,
    String facts,
    String place,
    String organisationHref,
    String order,
    Form form,
    @Nullable Found found) {

  /**
   * What is asked.
   *
   * @param need as it was typed; empty where none was
   * @param kept parameters that the form carries on
   */
  public record Form(
      String action,
      String need,
      RegisterPage.Choice countries,
      boolean onlyNew,
      List<Hidden> kept,
      FieldMessages faults) {

    private static final Set<String> FIELDS = Set.of("need", "country");

    /** What is wrong with parameters that have no field. */
    public FieldMessages others() {
      return new FieldMessages(faults.besides(FIELDS));
    }
  }

  /**
   * What was found.
   *
   * @param total how many, as a sentence
   * @param left how many are left out since they have worked together; empty where none is
   * @param ways where nothing was found: what to lift
   */
  public record Found(
      Understood understood,
      String total,
      String left,
      WeightsForm weights,
      List<Pair> pairs,
      List<DrawnMap> maps,
      List<Choice> ways,
      Stretch.Shown stretch) {
    public Found {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * The organisation with one who completes it.
   *
   * @param completes why, a sentence each
   * @param abroad where the pair finds its like, by country
   * @param consortium where one with both is composed
   */
  public record Pair(
      ResultItem item, List<String> completes, List<Tag> abroad, String consortium) {}
}
