package fr.passerelle.http.api;

import fr.passerelle.http.api.PartnersAnswer.ConceptEntry;
import fr.passerelle.http.api.PartnersAnswer.PartnerEntry;
import fr.passerelle.matching.Consortium;
import fr.passerelle.organisation.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a consortium covers and lacks.
 *
 * @param coverage a row for each concept of the need
 * @param words those of the need that are no theme that is known
 * @param known with how many a member has worked, who are left out; absent where they are not
 * @param gaps concepts that no member covers, then kinds of actors that are missing
 */
record ConsortiumAnswer(
    List<MemberEntry> members,
    List<CoverageEntry> coverage,
    List<WordEntry> words,
    List<GapEntry> gaps,
    @Nullable Integer known) {

  /** What is asked: the need in words and the ids of the members, from 1 to 8. */
  record ConsortiumNeed(
      String need,
      List<String> members,
      @Nullable String language,
      @Nullable Boolean onlyNew,
      @Nullable Integer limit,
      @Nullable String lang) {}

  /** A member. */
  record MemberEntry(String id, String name, String type, String country) {}

  /** A word of the need, and the ids of the members whose texts hold it. */
  record WordEntry(String word, List<String> members) {}

  /** How members cover a concept: by id, one of asserted, found, evidence and none. */
  record CoverageEntry(ConceptEntry concept, boolean covered, Map<String, String> members) {}

  /**
   * What is lacking, and who could bring it.
   *
   * @param concept present where it is a concept
   * @param role present where it is a kind of actor: company, sme, research, user or foreign
   */
  record GapEntry(
      @Nullable ConceptEntry concept, @Nullable String role, List<PartnerEntry> candidates) {}

  static ConsortiumAnswer of(Consortium consortium, Entries entries) {
    var labels = entries.labels();
    return new ConsortiumAnswer(
        consortium.members().stream()
            .map(
                member ->
                    new MemberEntry(
                        member.id(),
                        labels.name(member),
                        member.type().code(),
                        member.place().country()))
            .toList(),
        consortium.coverage().stream().map(row -> row(row, consortium, entries)).toList(),
        consortium.words().stream()
            .map(
                word ->
                    new WordEntry(
                        word.word(), word.members().stream().map(Organisation::id).toList()))
            .toList(),
        consortium.gaps().stream().map(gap -> gap(gap, entries)).toList(),
        consortium.known());
  }

  private static CoverageEntry row(Consortium.Row row, Consortium consortium, Entries entries) {
    var covers = new LinkedHashMap<String, String>();
    for (int i = 0; i < row.members().size(); i++) {
      covers.put(consortium.members().get(i).id(), row.members().get(i).code());
    }
    var concept = row.concept();
    return new CoverageEntry(
        new ConceptEntry(concept.id(), entries.labels().label(concept)), row.isCovered(), covers);
  }

  private static GapEntry gap(Consortium.Gap gap, Entries entries) {
    var candidates = gap.candidates().stream().map(entries::partner).toList();
    return switch (gap) {
      case Consortium.Gap.Topic topic ->
          new GapEntry(
              new ConceptEntry(topic.concept().id(), entries.labels().label(topic.concept())),
              null,
              candidates);
      case Consortium.Gap.Role role -> new GapEntry(null, role.actor().code(), candidates);
    };
  }
}
