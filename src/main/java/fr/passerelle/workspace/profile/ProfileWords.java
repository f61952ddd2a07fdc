package fr.passerelle.workspace.profile;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.util.LinkedHashSet;
import java.util.stream.Stream;

/**
 * The words by which a published profile is found: its own, and what its concepts are called in all
 * three languages, so that a French word finds what is written in Chinese.
 */
record ProfileWords(Thesaurus thesaurus) {

  String of(ProfileDraft draft) {
    var concepts = new LinkedHashSet<String>();
    Stream.concat(draft.technologies().stream(), draft.markets().stream())
        .flatMap(word -> thesaurus.meantBy(word).stream())
        .forEach(concept -> concepts.add(concept.id()));
    thesaurus
        .findAll(draft.words(), draft.language())
        .forEach(match -> concepts.add(match.concept().id()));
    var words = new StringBuilder(draft.words());
    for (String id : concepts) {
      thesaurus
          .concept(id)
          .ifPresent(
              concept ->
                  Stream.of(Language.values())
                      .forEach(language -> words.append('\n').append(concept.label(language))));
    }
    return Folding.fold(words.toString());
  }
}
