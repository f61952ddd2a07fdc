package fr.passerelle.http.page;

import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.page.ResultsPage.Hidden;
import fr.passerelle.http.page.ResultsPage.Understood;
import fr.passerelle.matching.Consortium;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A consortium that is composed member by member.
 *
 * @param composed what it covers and lacks; null where no need is asked, or it cannot be read
 */
public record ConsortiumPage(Frame frame, Form form, @Nullable Composed composed) {

  /**
   * What is asked.
   *
   * @param need as it was typed; empty where none was
   * @param name of a member to add, as it was typed; empty where none was or it has been added
   * @param matches whom the name may mean, where that is not sure
   * @param members those that are in it
   * @param strangers ids that nobody bears, each with a way to take it out
   * @param fewer the same with no more members than there may be; null where they are not too many
   * @param kept parameters that the form carries on
   */
  public record Form(
      String action,
      String need,
      String name,
      List<Choice> matches,
      List<MemberShown> members,
      List<Choice> strangers,
      @Nullable Choice fewer,
      boolean onlyNew,
      List<Hidden> kept,
      FieldMessages faults) {

    private static final Set<String> FIELDS = Set.of("need", ConsortiumRoutes.MEMBER, "members");

    public Form {
      matches = List.copyOf(matches);
      members = List.copyOf(members);
      strangers = List.copyOf(strangers);
      kept = List.copyOf(kept);
    }

    /** What is wrong with parameters that have no field. */
    public FieldMessages others() {
      return new FieldMessages(faults.besides(FIELDS));
    }
  }

  /** A member, and the address of the same consortium without it. */
  public record MemberShown(
      ShownName name, String href, String facts, String place, String removeHref) {}

  /**
   * What a consortium covers and lacks.
   *
   * @param said how much of the need is covered, in a sentence
   * @param words a sentence for each word of the need that is no theme that is known
   * @param left how many are left out since a member has worked with them; empty where none is to
   *     be
   * @param partners the list of all partners for the need
   * @param rest concepts that nobody covers, and for which no candidates are shown, in a sentence;
   *     empty where there are none
   */
  public record Composed(
      Understood understood,
      String said,
      List<String> words,
      String left,
      List<Row> rows,
      List<Gap> gaps,
      String rest,
      Tag partners) {
    public Composed {
      rows = List.copyOf(rows);
      words = List.copyOf(words);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * Who covers a concept.
   *
   * @param gapHref the candidates for it; null where it is covered or none are shown
   * @param cells in the order of the members
   */
  public record Row(Tag concept, boolean covered, @Nullable String gapHref, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * How a member covers a concept.
   *
   * @param code of the way
   * @param sign the way as a sign beside the word
   * @param word the way in words
   */
  public record Cell(ShownName member, String code, String sign, String word) {}

  /**
   * Something that is lacking.
   *
   * @param id of its section
   * @param more all candidates; null where the list of partners cannot be narrowed to them
   */
  public record Gap(String id, String heading, List<Candidate> candidates, @Nullable String more) {
    public Gap {
      candidates = List.copyOf(candidates);
    }
  }

  /** Who could bring it, and the consortium with it; null where there is no room. */
  public record Candidate(ResultItem item, @Nullable String addHref) {}

  /** The sign of a way to cover a concept: the fuller, the stronger. */
  public static String sign(Consortium.Cover cover) {
    return switch (cover) {
      case ASSERTED -> "●";
      case FOUND -> "◐";
      case EVIDENCE -> "○";
      case NONE -> "–";
    };
  }
}
