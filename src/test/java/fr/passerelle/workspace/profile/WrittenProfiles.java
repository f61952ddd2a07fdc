package fr.passerelle.workspace.profile;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.workspace.profile.IpTerms.Exclusivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Profiles and their owners to test with; each text passes all checks. */
public final class WrittenProfiles {

  /** A technology offer in French. */
  public static final ProfileDraft PUMPS =
      new ProfileDraft(
          PartneringProfile.Kind.TECHNOLOGY_OFFER,
          Language.FRENCH,
          "Pompe à chaleur haute température pour les séchoirs",
          "Une entreprise française propose une pompe à chaleur qui chauffe l’air des séchoirs à"
              + " 140 degrés. Elle s’adresse aux fabricants de séchoirs industriels.",
          "La machine reprend la chaleur de l’air humide et la rend au four. Elle a fonctionné"
              + " pendant deux hivers dans une papeterie, avec un tiers de gaz en moins.",
          "Elle se pose sans arrêter la ligne.",
          PartneringProfile.Stage.FIELD_TESTED,
          PartneringProfile.Rights.PATENT_APPLIED_FOR,
          7,
          List.of(OrganisationType.COMPANY),
          "Le fabricant adapte la machine à ses séchoirs et la vend dans son pays.",
          List.of(),
          List.of(Cooperation.LICENCE, Cooperation.TECHNICAL_ASSISTANCE),
          List.of("pompe à chaleur"),
          List.of("papier"),
          List.of("CN", "DE"),
          "",
          null,
          null,
          new IpTerms(IpTerms.Background.KEPT, IpTerms.Foreground.JOINT, Exclusivity.BY_COUNTRY),
          false,
          false);

  private WrittenProfiles() {}

  /** A firm near Lyon that speaks through a team. */
  public static ProfileOwner owner() {
    return owner("FR", "Auvergne-Rhône-Alpes", "Villeurbanne");
  }

  /** The same firm elsewhere. */
  public static ProfileOwner owner(String country, String region, String city) {
    var organisation =
        new Organisation(
            "own-exemplia",
            OrganisationType.COMPANY,
            Status.ACTIVE,
            List.of(new Name("Exemplia Thermique SAS", null, Name.Kind.PREFERRED, "test")),
            new Place(country, region, null, city, Map.of(), null),
            null,
            null,
            "https://www.exemplia-thermique.example.com/",
            List.of(new fr.passerelle.organisation.Identifier.Siren("552100554")),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(new SourceMark("test", "1", LocalDate.EPOCH, "CC0-1.0", null, List.of())));
    return new ProfileOwner(organisation, "Équipe Exemplia");
  }

  /** The pumps with another title. */
  public static ProfileDraft titled(String title) {
    return new Rewritten(PUMPS).title(title).draft();
  }
}
