package fr.passerelle.http.counterpart;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.page.SensitiveShown;
import fr.passerelle.http.page.SensitiveShown.TopicShown;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counterparts of a visitor.
 *
 * @param who the visitor and its laboratory
 * @param back where all visitors and hosts are
 * @param action where the forms go
 * @param need the words that were sought with
 * @param origin whose words these are
 * @param isOther whether they are others than the visitor's own
 * @param sensitive what the need speaks of; null for nothing
 * @param total how many there are, as a sentence
 * @param left how many are left out since the team never asks them; empty for none
 * @param more where more are shown; empty where all are
 * @param sought a name that was looked for; empty where none was
 */
public record CounterpartsPage(
    MissionHead head,
    String who,
    String back,
    String neverHref,
    String action,
    String need,
    String origin,
    boolean isOther,
    @Nullable SensitiveShown sensitive,
    String total,
    String left,
    List<City> cities,
    List<DrawnMap> maps,
    String more,
    String sought,
    List<Named> named,
    List<Aside> asides,
    List<FieldError> errors) {

  /**
   * Those of a city.
   *
   * @param local its name in its own script; empty where that is the name shown
   * @param twinned what is twinned of its parks
   */
  public record City(String name, String local, List<String> twinned, List<Park> parks) {
    public City {
      twinned = List.copyOf(twinned);
      parks = List.copyOf(parks);
    }
  }

  /** Those of a park; the name is null for those of no park. */
  public record Park(@Nullable ShownName name, String pinyin, String href, List<Item> items) {
    public Park {
      items = List.copyOf(items);
    }
  }

  /**
   * A counterpart.
   *
   * @param pinyin how its Chinese name is read; empty where it has none, or none is needed
   * @param past when it was met, and what else is known of it here
   * @param twinned what is twinned of its parks
   * @param topics sensitive ones that speak of it
   * @param state what it is in the mission, where it is a host for this visitor already
   * @param hostHref where it is changed; empty where it is no host
   */
  public record Item(
      ResultItem item,
      String pinyin,
      List<String> past,
      List<String> twinned,
      List<TopicShown> topics,
      String state,
      String hostHref,
      int value,
      String reason) {
    public Item {
      past = List.copyOf(past);
      twinned = List.copyOf(twinned);
      topics = List.copyOf(topics);
    }
  }

  /**
   * An organisation found by name.
   *
   * @param hanzi its Chinese name; empty where that is the name shown, or there is none
   */
  public record Named(
      String id, ShownName name, String hanzi, String pinyin, String place, String href) {}

  /** Somebody put aside. */
  public record Aside(String key, String name, String reason, String when) {}

  public CounterpartsPage {
    cities = List.copyOf(cities);
    maps = List.copyOf(maps);
    named = List.copyOf(named);
    asides = List.copyOf(asides);
    errors = List.copyOf(errors);
  }
}
