package fr.passerelle;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.EvidenceClaim;
import fr.passerelle.catalogue.HouseRecords;
import fr.passerelle.catalogue.HouseSource;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.workspace.profile.Profiles;
import fr.passerelle.workspace.profile.PublishedProfile;
import fr.passerelle.workspace.profile.PublishedProfiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the profiles that are published here into the catalogue, so that they are searched both
 * ways like all others. An anonymous one speaks for an organisation of its own there, of which no
 * more is known than country, region and type, and which joins no other.
 */
public final class ProfileCarrier {

  private static final Logger log = LoggerFactory.getLogger(ProfileCarrier.class);
  private static final HouseSource SOURCE = HouseSource.PROFILES;
  private static final String LICENCE = "unknown";
  private static final int BATCH = 200;

  /** So much of an id tells anonymous organisations apart for a reader. */
  private static final int SHOWN_OF_ID = 6;

  private final HouseRecords records;
  private final Thesaurus thesaurus;
  private final String address;

  /**
   * A carrier into these records.
   *
   * @param publicUrl where readers reach the server, without a slash at its end; null where it is
   *     not told
   */
  public ProfileCarrier(HouseRecords records, Thesaurus thesaurus, @Nullable String publicUrl) {
    this.records = records;
    this.thesaurus = thesaurus;
    this.address = publicUrl == null ? "" : publicUrl;
  }

  /** Brings the catalogue up to what is published; what fails is tried again by the next call. */
  public synchronized void catchUp(PublishedProfiles published) {
    try {
      var over = published.over(BATCH);
      while (!over.isEmpty()) {
        for (String id : over) {
          records.remove(SOURCE, id);
          published.carried(id, 0);
        }
        over = published.over(BATCH);
      }
      var owed = published.notCarried(BATCH);
      while (!owed.isEmpty()) {
        for (var profile : owed) {
          put(profile);
          published.carried(profile.id(), profile.edition());
        }
        owed = published.notCarried(BATCH);
      }
    } catch (RuntimeException e) {
      log.error("published profiles could not be carried into the catalogue; trying again", e);
    }
  }

  /** The same, having marked those whose time is over, and taken those whose team is gone. */
  public void sweep(Profiles profiles) {
    profiles.expire();
    catchUp(profiles.published());
    var gone = new HashSet<>(records.keys(SOURCE));
    profiles.published().ids().forEach(gone::remove);
    gone.forEach(key -> records.remove(SOURCE, key));
  }

  private void put(PublishedProfile profile) {
    boolean isAnonymous = profile.organisation() == null;
    // Nothing that was said by name stays behind an anonymous one, and the other way round.
    if (records
        .record(SOURCE, profile.id())
        .filter(before -> (before.claims() != null) != isAnonymous)
        .isPresent()) {
      records.remove(SOURCE, profile.id());
    }
    var record = record(profile);
    if (isAnonymous) {
      records.putAlone(SOURCE, record);
    } else {
      records.put(SOURCE, record);
    }
  }

  private SourceRecord record(PublishedProfile published) {
    var profile = inConcepts(published.profile());
    String organisation = published.organisation();
    var keywords = new ArrayList<>(profile.technologies());
    keywords.addAll(profile.markets());
    var language = published.draft().language();
    return new SourceRecord(
        new SourceMark(
            SOURCE.id(),
            published.id(),
            published.published(),
            LICENCE,
            address + "/" + language.code() + path(language) + published.id(),
            List.of()),
        organisation == null ? somebody(published) : null,
        List.of(
            new EvidenceClaim(
                published.id(),
                Evidence.kind(profile),
                organisation == null ? List.of() : List.of(organisation),
                profile.title(),
                profile.summary(),
                language,
                published.published(),
                keywords,
                profile)));
  }

  private static String path(Language language) {
    return language == Language.FRENCH ? "/profils/" : "/profiles/";
  }

  /** The profile with the ids of concepts for those keywords that mean one. */
  private PartneringProfile inConcepts(PartneringProfile profile) {
    return new PartneringProfile(
        profile.kind(),
        profile.title(),
        profile.summary(),
        profile.description(),
        profile.advantages(),
        profile.stage(),
        profile.rights(),
        profile.partner(),
        profile.cooperation(),
        concepts(profile.technologies()),
        concepts(profile.markets()),
        profile.country(),
        profile.targetCountries(),
        profile.readiness(),
        profile.published(),
        profile.expires(),
        profile.call());
  }

  private List<String> concepts(List<String> words) {
    return words.stream()
        .map(word -> thesaurus.meantBy(word).map(concept -> concept.id()).orElse(word))
        .distinct()
        .toList();
  }

  /** What may be told of whose an anonymous profile is. */
  private static Claims somebody(PublishedProfile profile) {
    String part = profile.id().substring(0, Math.min(SHOWN_OF_ID, profile.id().length()));
    return new Claims(
        profile.type(),
        Status.ACTIVE,
        Stream.of(Language.values()).map(language -> name(language, part)).toList(),
        new Place(profile.country(), profile.region(), null, null, Map.of(), null),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Name name(Language language, String part) {
    String text =
        switch (language) {
          case FRENCH -> "Organisation non nommée (profil " + part + ")";
          case ENGLISH -> "Organisation not named (profile " + part + ")";
          case CHINESE -> "未署名机构（合作信息 " + part + "）";
        };
    return new Name(text, language, Name.Kind.PREFERRED, SOURCE.id());
  }
}
