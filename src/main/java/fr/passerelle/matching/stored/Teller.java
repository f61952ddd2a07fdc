package fr.passerelle.matching.stored;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Negations;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the terms of texts as the index reads its documents. */
final class Teller {

  private final Thesaurus thesaurus;
  private final Glosser glosser;
  private final Terms terms;

  Teller(Thesaurus thesaurus, Glosser glosser, Terms terms) {
    this.thesaurus = thesaurus;
    this.glosser = glosser;
    this.terms = terms;
  }

  /** An organisation's own entry: its names, texts and themes. */
  Telling of(Organisation organisation) {
    var told = new BitSet();
    Set<String> words = new LinkedHashSet<>();
    organisation.themes().forEach(theme -> terms.tell(theme, told));
    organisation.texts().forEach(text -> read(text.text(), text.language(), told, words));
    for (var name : organisation.names()) {
      if (name.kind() != Name.Kind.ACRONYM) {
        read(name.text(), name.language(), told, words);
      }
    }
    terms.tellWords(words, told);
    return new Telling(null, told);
  }

  /** A piece of evidence; of a partnering profile all that it says. */
  Telling of(Evidence evidence) {
    var told = new BitSet();
    Set<String> words = new LinkedHashSet<>();
    var text = new StringBuilder(evidence.title()).append(". ").append(evidence.text());
    text.append(' ').append(String.join(", ", evidence.keywords()));
    var profile = evidence.profile();
    if (profile != null) {
      text.append(". ").append(profile.description());
      if (profile.advantages() != null) {
        text.append(". ").append(profile.advantages());
      }
      profile
          .technologies()
          .forEach(
              keyword ->
                  thesaurus.meantBy(keyword).ifPresent(meant -> terms.tell(meant.id(), told)));
    }
    read(text.toString(), evidence.language(), told, words);
    terms.tellWords(words, told);
    return new Telling(evidence, told);
  }

  private void read(String text, @Nullable Language language, BitSet told, Set<String> words) {
    String simplified = Folding.simplify(text);
    boolean chinese = language == Language.CHINESE || Folding.hasHan(simplified);
    var spoken = chinese ? Language.CHINESE : language == null ? Language.ENGLISH : language;
    var found = thesaurus.findAll(simplified, spoken);
    Negations.asserted(simplified, found).forEach(match -> terms.tell(match.concept().id(), told));
    if (terms.hasWords()) {
      words.addAll(Terms.wordsOf(glosser.preferred(simplified, spoken)));
      if (chinese) {
        words.addAll(Terms.wordsOf(simplified));
      }
    }
  }
}
