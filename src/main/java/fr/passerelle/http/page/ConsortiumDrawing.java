package fr.passerelle.http.page;

import fr.passerelle.http.need.Members;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.ConsortiumPage.Candidate;
import fr.passerelle.http.page.ConsortiumPage.Cell;
import fr.passerelle.http.page.ConsortiumPage.Composed;
import fr.passerelle.http.page.ConsortiumPage.Gap;
import fr.passerelle.http.page.ConsortiumPage.Row;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Concept;
import fr.passerelle.matching.Actor;
import fr.passerelle.matching.Consortium;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a consortium covers and lacks.
 *
 * @param asked the page's parameters, without a name that was typed
 */
record ConsortiumDrawing(
    Consortium consortium, Need need, Parameters asked, Members members, Labels labels) {

  Composed composed() {
    var read = consortium.interpretation();
    boolean isUnread =
        read.concepts().isEmpty()
            && read.removed().isEmpty()
            && consortium.gaps().stream().allMatch(gap -> gap.candidates().isEmpty());
    return new Composed(
        new Understanding(asked, links().consortium(), ConsortiumRoutes.KEPT, labels)
            .of(read, isUnread, Understanding.spelled(need, read, labels)),
        said(),
        consortium.words().stream().map(this::word).toList(),
        left(),
        consortium.coverage().stream().map(this::row).toList(),
        consortium.gaps().stream().map(this::gap).toList(),
        rest(),
        new Tag(
            labels.wording().say("consortium.partners"),
            asking(need.text()).on(links().partners())));
  }

  private String said() {
    var rows = consortium.coverage();
    if (rows.isEmpty()) {
      return labels.wording().say("consortium.no-concept");
    }
    long covered = rows.stream().filter(Consortium.Row::isCovered).count();
    return consortium.members().isEmpty()
        ? labels.wording().say("consortium.nobody")
        : labels.wording().say("consortium.covered", "covered", covered, "all", rows.size());
  }

  private String word(Consortium.Word word) {
    var wording = labels.wording();
    return word.members().isEmpty()
        ? wording.say("consortium.word.none", "word", word.word())
        : wording.say(
            "consortium.word.held",
            "word",
            word.word(),
            "members",
            wording.list(word.members().stream().map(labels::name).toList()));
  }

  private String left() {
    var known = consortium.known();
    return known == null
        ? ""
        : known == 0
            ? labels.wording().say("results.known.none")
            : labels.wording().count("consortium.known", known);
  }

  private Row row(Consortium.Row row) {
    var concept = row.concept();
    return new Row(
        new Tag(labels.label(concept), links().concept(concept.id())),
        row.isCovered(),
        hasGap(concept) ? "#" + id(concept) : null,
        IntStream.range(0, row.members().size())
            .mapToObj(i -> cell(consortium.members().get(i), row.members().get(i)))
            .toList());
  }

  private Cell cell(Organisation member, Consortium.Cover cover) {
    return new Cell(
        ShownName.of(member, labels.wording().language()),
        cover.code(),
        ConsortiumPage.sign(cover),
        labels.coded("cover", cover.code()));
  }

  private boolean hasGap(Concept concept) {
    return consortium.gaps().stream()
        .anyMatch(
            gap -> gap instanceof Consortium.Gap.Topic topic && topic.concept().equals(concept));
  }

  private String rest() {
    var rest =
        consortium.coverage().stream()
            .filter(row -> !row.isCovered() && !hasGap(row.concept()))
            .map(row -> labels.label(row.concept()))
            .toList();
    var wording = labels.wording();
    return rest.isEmpty() ? "" : wording.say("consortium.rest", "concepts", wording.list(rest));
  }

  private Gap gap(Consortium.Gap gap) {
    var wording = labels.wording();
    return switch (gap) {
      case Consortium.Gap.Topic(var concept, var _) ->
          new Gap(
              id(concept),
              wording.say("consortium.gap", "concept", labels.label(concept)),
              candidates(gap.candidates(), labels.label(concept)),
              asking(labels.label(concept)).on(links().partners()));
      case Consortium.Gap.Role(var actor, var _) ->
          new Gap(
              "role-" + actor.code(),
              wording.say("consortium.role." + actor.code()),
              candidates(gap.candidates(), need.text()),
              narrowed(actor));
    };
  }

  private List<Candidate> candidates(List<RankedPartner> partners, String words) {
    return ResultItem.list(partners, 0, labels, links(), asking(words)).stream()
        .map(
            item ->
                new Candidate(
                    item,
                    members.haveRoom()
                        ? asked.plus(Members.NAME, item.id()).on(links().consortium())
                        : null))
        .toList();
  }

  /** All partners of a kind; null for those of another country, since no filter says that. */
  private @Nullable String narrowed(Actor actor) {
    var narrowing = actor.narrowing(Filter.NONE).values();
    var narrowed = asking(need.text());
    for (var entry : narrowing.entrySet()) {
      narrowed =
          narrowed.with(NeedParameters.of(entry.getKey()), entry.getValue().toArray(String[]::new));
    }
    return narrowing.isEmpty() ? null : narrowed.on(links().partners());
  }

  /** The parameters by which the members ask for partners. */
  private Parameters asking(String words) {
    var ids = consortium.members().stream().map(Organisation::id).toList();
    var asking = asked.only(Set.of(NeedParameters.ONLY_NEW)).with(NeedParameters.NEED, words);
    return ids.isEmpty()
        ? asking.without(NeedParameters.ONLY_NEW)
        : asking
            .with(NeedParameters.SEEKER, ids.getFirst())
            .with(NeedParameters.WITH, ids.subList(1, ids.size()).toArray(String[]::new));
  }

  private static String id(Concept concept) {
    return "gap-" + concept.id();
  }

  private Links links() {
    return new Links(labels.wording().language());
  }
}
