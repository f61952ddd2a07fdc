package fr.passerelle.matching.stored;

import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Status;
import fr.passerelle.search.Facets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks one change which questions it answers newly. Used once, by one thread. */
final class Asking {

  /** Who is told which questions a text may answer. */
  interface Meeting {
    void meet(int place, Question question);
  }

  /** Knows which questions a text may answer. */
  interface Table {
    void meet(Telling telling, Facts facts, Meeting meeting);
  }

  /** What an organisation is. */
  record Facts(Facets facets, String country, Set<String> ids) {}

  /** An organisation as it was, with its entry. */
  private record Past(Facts facts, Telling entry) {}

  private final Turn turn;
  private final LocalDate day;
  private final Thesaurus thesaurus;
  private final Teller teller;
  private final Table table;
  private final Facts now;
  private final List<Organisation> before;
  private final Map<Integer, Question> questions = new TreeMap<>();
  private final Map<Integer, Telling> best = new TreeMap<>();
  private final Map<Integer, List<Telling>> profiles = new TreeMap<>();
  private List<Past> past = List.of();
  private @Nullable List<Telling> formerly;

  Asking(Turn turn, LocalDate day, Thesaurus thesaurus, Teller teller, Table table) {
    this.turn = turn;
    this.day = day;
    this.thesaurus = thesaurus;
    this.teller = teller;
    this.table = table;
    this.now = facts(turn.after());
    this.before = turn.before().stream().filter(was -> was.status() == Status.ACTIVE).toList();
  }

  List<Found> found() {
    boolean sameFacts =
        before.size() == 1 && facts(before.getFirst()).facets().equals(now.facets());
    if (!sameFacts || !sameEntry(before.getFirst(), turn.after())) {
      ask(teller.of(turn.after()));
    }
    turn.added().stream().filter(this::holds).map(teller::of).forEach(this::ask);
    if (!sameFacts && !turn.before().isEmpty()) {
      formerly().stream().filter(this::isKept).forEach(this::ask);
    }
    if (questions.isEmpty()) {
      return List.of();
    }
    past = before.stream().map(was -> new Past(facts(was), teller.of(was))).toList();
    var found = new ArrayList<Found>();
    var told = new HashSet<String>();
    best.forEach(
        (place, telling) -> {
          var question = question(place);
          if (!answeredBefore(question) && told.add(question.stored().id())) {
            found.add(question.found(turn, telling));
          }
        });
    profiles.forEach(
        (place, tellings) -> {
          var question = question(place);
          if (!told.contains(question.stored().id())) {
            tellings.stream()
                .filter(telling -> !answeredBefore(question, telling))
                .forEach(telling -> found.add(question.found(turn, telling)));
          }
        });
    return found;
  }

  private Question question(int place) {
    return Objects.requireNonNull(questions.get(place));
  }

  private void ask(Telling telling) {
    var met = new BitSet();
    table.meet(
        telling,
        now,
        (place, question) -> {
          if (met.get(place)) {
            return;
          }
          met.set(place);
          if (!question.isAnsweredBy(telling)
              || !question.lets(telling.speakers(now.ids()), now.facets())) {
            return;
          }
          questions.put(place, question);
          if (telling.isProfile()) {
            profiles.computeIfAbsent(place, p -> new ArrayList<>()).add(telling);
          } else {
            best.merge(place, telling, (a, b) -> question.share(b) > question.share(a) ? b : a);
          }
        });
  }

  /** Whether the organisation, or one that joined it, answered by another text than a profile. */
  private boolean answeredBefore(Question question) {
    return past.stream()
        .filter(was -> question.lets(was.facts.ids(), was.facts.facets()))
        .anyMatch(
            was ->
                question.isAnsweredBy(was.entry)
                    || (!question.isWordless()
                        && formerly().stream()
                            .anyMatch(one -> !one.isProfile() && question.isAnsweredBy(one))));
  }

  /** Whether this profile answered as it was, for the organisation as it was. */
  private boolean answeredBefore(Question question, Telling telling) {
    return past.stream().anyMatch(was -> question.lets(was.facts.ids(), was.facts.facets()))
        && formerly().stream()
            .anyMatch(
                old -> old.id().equals(telling.id()) && holds(old) && question.isAnsweredBy(old));
  }

  private List<Telling> formerly() {
    var known = formerly;
    if (known == null) {
      known = turn.formerly().get().stream().map(teller::of).toList();
      formerly = known;
    }
    return known;
  }

  private boolean isKept(Telling telling) {
    return !turn.touched().contains(telling.id()) && holds(telling);
  }

  private boolean holds(Telling telling) {
    return telling.evidence() == null || holds(telling.evidence());
  }

  /** Whether it has not expired. */
  private boolean holds(Evidence evidence) {
    return evidence.profile() == null || !evidence.profile().lastDay().isBefore(day);
  }

  private Facts facts(Organisation organisation) {
    return new Facts(
        Facets.of(organisation, thesaurus),
        organisation.place().country(),
        Set.of(organisation.id()));
  }

  private static boolean sameEntry(Organisation before, Organisation after) {
    return before.names().equals(after.names())
        && before.texts().equals(after.texts())
        && before.themes().equals(after.themes());
  }
}
